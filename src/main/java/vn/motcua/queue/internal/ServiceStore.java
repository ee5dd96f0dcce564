package vn.motcua.queue.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.queue.CounterService;
import vn.motcua.queue.QueueQuery.WaitingHall;

/** The services of agencies. */
@Repository
class ServiceStore {

    private final JdbcClient jdbc;

    ServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CounterService> of(UUID agency) {
        return jdbc.sql("""
                select id, agency_id, letter, name, name_en, sectors, counters, slot_minutes, slot_capacity, open
                  from queue.service where agency_id = :agency order by letter
                """).param("agency", agency).query(Rows::service).list();
    }

    Optional<CounterService> of(UUID agency, String letter) {
        return jdbc.sql("""
                select id, agency_id, letter, name, name_en, sectors, counters, slot_minutes, slot_capacity, open
                  from queue.service where agency_id = :agency and letter = :letter
                """)
                .param("agency", agency)
                .param("letter", letter)
                .query(Rows::service)
                .optional();
    }

    List<WaitingHall> halls() {
        return jdbc.sql("""
                select agency_id, bool_or(slot_capacity > 0) as bookable from queue.service where open group by agency_id
                """)
                .query((row, n) -> new WaitingHall(row.getObject("agency_id", UUID.class), row.getBoolean("bookable")))
                .list();
    }

    void keep(CounterService service) {
        jdbc.sql("""
                insert into queue.service (id, agency_id, letter, name, name_en, sectors, counters, slot_minutes,
                    slot_capacity, open)
                values (:id, :agency, :letter, :name, :nameEn, :sectors, :counters, :minutes, :capacity, :open)
                on conflict (agency_id, letter) do update
                   set name = excluded.name, name_en = excluded.name_en, sectors = excluded.sectors,
                       counters = excluded.counters, slot_minutes = excluded.slot_minutes,
                       slot_capacity = excluded.slot_capacity, open = excluded.open
                """)
                .param("id", service.id())
                .param("agency", service.agency())
                .param("letter", service.letter())
                .param("name", service.name())
                .param("nameEn", service.nameEn())
                .param("sectors", service.sectors().toArray(String[]::new))
                .param(
                        "counters",
                        service.counters().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("minutes", service.booking().minutes())
                .param("capacity", service.booking().capacity())
                .param("open", service.open())
                .update();
    }
}
