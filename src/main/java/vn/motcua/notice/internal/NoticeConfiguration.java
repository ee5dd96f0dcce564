package vn.motcua.notice.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.notice.Channel;
import vn.motcua.outbox.Carrier;

/** The ways out of the program. They connect to nothing before there is something to send. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

    @Bean
    Carrier emailCarrier(NoticeSettings settings) {
        return new EmailCarrier(settings.smtp());
    }

    @Bean
    Carrier smsCarrier(NoticeSettings settings) {
        return new GatewayCarrier(Channel.SMS.carrier(), settings.sms());
    }

    @Bean
    Carrier zaloCarrier(NoticeSettings settings) {
        return new GatewayCarrier(Channel.ZALO.carrier(), settings.zalo());
    }
}
