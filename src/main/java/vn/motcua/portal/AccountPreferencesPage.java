package vn.motcua.portal;

import vn.motcua.page.Form;

/**
 * How somebody wants to be told.
 *
 * @param email   whether e-mail is set up here; likewise the others
 * @param officer whether they work on dossiers, and so may have work sent
 */
public record AccountPreferencesPage(boolean email, boolean sms, boolean zalo, boolean officer, Form form) {}
