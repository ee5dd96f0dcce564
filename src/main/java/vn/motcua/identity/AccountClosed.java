package vn.motcua.identity;

import java.time.Instant;
import java.util.UUID;

/** A citizen closed the account; in the same transaction every module lets go what the law lets go. */
public record AccountClosed(UUID account, Instant at) {}
