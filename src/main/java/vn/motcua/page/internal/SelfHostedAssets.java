package vn.motcua.page.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.page.Assets;

/** Reads the assets from the class path (our own and those of WebJars), once, and keeps them with their gzip form. */
@Component
class SelfHostedAssets implements Assets {

    /** The icons of Bootstrap Icons that templates use; the whole font would be 130 KB. */
    static final List<String> ICONS = List.of(
            "arrow-left",
            "arrow-right",
            "box-arrow-right",
            "calendar-check",
            "cash-coin",
            "check-circle",
            "clock",
            "download",
            "exclamation-triangle",
            "file-earmark-text",
            "folder2-open",
            "funnel",
            "geo-alt",
            "info-circle",
            "journal-text",
            "bar-chart",
            "person",
            "plus-lg",
            "printer",
            "search",
            "translate",
            "upload");

    private static final String STYLE = "text/css;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String DRAWING = "image/svg+xml;charset=UTF-8";

    /** An asset as it goes over the wire. */
    record Asset(String hash, String type, byte[] plain, byte[] gzip) {}

    private final Map<String, Asset> assets = new TreeMap<>();

    SelfHostedAssets() {
        var bootstrap = webJar("org.webjars", "bootstrap");
        var htmx = webJar("org.webjars.npm", "htmx.org");
        var icons = webJar("org.webjars.npm", "bootstrap-icons");
        put("bootstrap.css", STYLE, read(bootstrap + "css/bootstrap.min.css"));
        put("htmx.js", SCRIPT, read(htmx + "dist/htmx.min.js"));
        put("motcua.css", STYLE, read("static/assets/motcua.css"));
        put("board.css", STYLE, read("static/assets/board.css"));
        put("slip.css", STYLE, read("static/assets/slip.css"));
        put("board.js", SCRIPT, read("static/assets/board.js"));
        put("filing.js", SCRIPT, read("static/assets/filing.js"));
        put("queue.js", SCRIPT, read("static/assets/queue.js"));
        put("slip.js", SCRIPT, read("static/assets/slip.js"));
        put("favicon.svg", DRAWING, read("static/assets/favicon.svg"));
        put("icons.svg", DRAWING, sprite(icons));
    }

    @Override
    public String link(String name) {
        var asset = find(name);
        if (asset == null) throw new IllegalArgumentException("no such asset: " + name);
        return "/assets/" + asset.hash() + "/" + name;
    }

    @Nullable
    Asset find(String name) {
        return assets.get(name);
    }

    /** One drawing with a symbol for every icon, so that a page refers to {@code icons.svg#search}. */
    private static byte[] sprite(String icons) {
        var sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (var name : ICONS) {
            var drawing = new String(read(icons + "icons/" + name + ".svg"), StandardCharsets.UTF_8);
            sprite.append("<symbol id=\"").append(name).append("\" viewBox=\"0 0 16 16\">");
            sprite.append(drawing, drawing.indexOf('>') + 1, drawing.lastIndexOf("</svg>"));
            sprite.append("</symbol>");
        }
        return sprite.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String webJar(String group, String name) {
        var properties = new Properties();
        try (var file =
                new ClassPathResource("META-INF/maven/" + group + "/" + name + "/pom.properties").getInputStream()) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "META-INF/resources/webjars/" + name + "/" + properties.getProperty("version") + "/";
    }

    private void put(String name, String type, byte[] content) {
        assets.put(name, new Asset(hash(content), type, content, gzip(content)));
    }

    private static byte[] read(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
