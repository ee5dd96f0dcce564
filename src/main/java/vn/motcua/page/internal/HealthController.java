package vn.motcua.page.internal;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.database.Outages;

/** Tells a load balancer whether this node can work: 200 when the database answers, else 503. Says nothing more. */
@RestController
class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);

    private final JdbcClient database;
    private final Outages outages;

    HealthController(JdbcClient database, Outages outages) {
        this.database = database;
        this.outages = outages;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            database.sql("select 1").query(Integer.class).single();
            return answer(200, "ok");
        } catch (DataAccessException e) {
            if (!outages.caused(e))
                LOG.warn("the database refuses: {}", e.getClass().getSimpleName());
            return answer(503, "database");
        }
    }

    private static ResponseEntity<Map<String, String>> answer(int status, String word) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", word));
    }
}
