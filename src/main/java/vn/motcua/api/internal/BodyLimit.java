package vn.motcua.api.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.api.ApiRefusal;
import vn.motcua.shared.Refusal;

/**
 * Refuses bodies that are too large, at once where the length is announced, else at the byte that is too many. Stands
 * behind the check of who asks.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class BodyLimit extends OncePerRequestFilter {

    private final ApiFailures failures;
    private final ApiSettings settings;

    BodyLimit(ApiFailures failures, ApiSettings settings) {
        this.failures = failures;
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            failures.answer(request, response, Refusal.of(ApiRefusal.BODY_TOO_LARGE, limit), null);
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    private long limit(String path) {
        if (path.startsWith("/api/v1/imports/")) return settings.importLimit().toBytes();
        if (path.endsWith("/files"))
            return settings.fileLimit().toBytes() + settings.jsonLimit().toBytes();
        return settings.jsonLimit().toBytes();
    }

    /** The body went on past its limit. */
    static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;
        private final long limit;

        Exceeded(long limit) {
            super("body larger than " + limit);
            this.limit = limit;
        }

        long limit() {
            return limit;
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream in;
        private final long limit;
        private long left;

        Counted(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) throws Exceeded {
            left -= read;
            if (left < 0) throw new Exceeded(limit);
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
