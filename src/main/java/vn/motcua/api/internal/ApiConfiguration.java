package vn.motcua.api.internal;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.shared.Texts;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiConfiguration {

    /** Lets the firewall refuse encoded slashes, with a problem, where the server would answer with a page of its own. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return server -> server.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        });
    }

    /** Stands inside the server's own report of errors, so that it answers first. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverProblems(Texts texts) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerProblems(texts)));
    }
}
