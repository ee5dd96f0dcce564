package vn.motcua.board.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param address       how phones in the hall reach this server, for the QR code of a ticket; empty: as the kiosk does
 * @param kioskPerMinute how many numbers one address may take a minute without signing in
 */
@ConfigurationProperties("motcua.board")
record BoardSettings(
        @DefaultValue("") String address,
        @DefaultValue("60") int kioskPerMinute) {}
