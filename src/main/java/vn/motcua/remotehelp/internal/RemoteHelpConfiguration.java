package vn.motcua.remotehelp.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RemoteHelpSettings.class)
class RemoteHelpConfiguration {}
