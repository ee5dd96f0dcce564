package vn.motcua.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import vn.motcua.identity.GrantedRole;
import vn.motcua.identity.Office;
import vn.motcua.identity.Role;
import vn.motcua.page.Browser;
import vn.motcua.page.Visitor;
import vn.motcua.shared.Ids;

/** Somebody signed in who calls every address, with a token that forms carry. */
final class PortalModes {

    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");

    private final int port;
    private final Visitor visitor;

    PortalModes(int port, Office office, Role role) {
        this.port = port;
        var name = "pm." + Ids.next().toString().substring(24);
        office.account(name, GrantedRole.everywhere(role, Office.START));
        this.visitor = Visitor.signedIn(port, name);
    }

    HttpResponse<String> get(String address) {
        return visitor.get(address);
    }

    /** With a token of its own session; where the form of the page is not offered, that of another page. */
    HttpResponse<String> call(PortalHandlers.Handler handler) throws IOException, InterruptedException {
        if (!handler.changes()) return get(handler.address());
        var token = TOKEN.matcher(visitor.get("/account/password").body());
        if (!token.find()) throw new IllegalStateException("no form on the page of passwords");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + handler.address()))
                    .header("Cookie", visitor.cookie())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-CSRF-TOKEN", token.group(2))
                    .header("Accept", "text/html,*/*;q=0.8")
                    .method(handler.method().name(), BodyPublishers.ofString("_csrf=" + token.group(2)))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }

    Browser stranger() {
        return new Browser(port);
    }
}
