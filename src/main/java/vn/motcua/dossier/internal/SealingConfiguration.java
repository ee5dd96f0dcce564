package vn.motcua.dossier.internal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SealingConfiguration {}
