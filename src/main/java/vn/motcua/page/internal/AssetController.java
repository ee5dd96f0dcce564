package vn.motcua.page.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Serves the assets; an address with the right hash may be kept for a year, any other is asked again. */
@Controller
class AssetController {

    private final SelfHostedAssets assets;

    AssetController(SelfHostedAssets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{hash}/{name}")
    void asset(
            @PathVariable String hash,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asset = assets.find(name);
        if (asset == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        boolean packed = accepted != null && accepted.contains("gzip");
        var content = packed ? asset.gzip() : asset.plain();
        response.setContentType(asset.type());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                hash.equals(asset.hash()) ? "public, max-age=31536000, immutable" : "no-cache");
        if (packed) response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** Browsers ask for it before they have read the page. */
    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:" + assets.link("favicon.svg");
    }
}
