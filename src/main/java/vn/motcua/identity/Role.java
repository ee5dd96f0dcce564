package vn.motcua.identity;

import static vn.motcua.identity.Permission.ACCOUNT_MANAGE;
import static vn.motcua.identity.Permission.CALENDAR_MANAGE;
import static vn.motcua.identity.Permission.CATALOGUE_MANAGE;
import static vn.motcua.identity.Permission.CHANGES_READ;
import static vn.motcua.identity.Permission.DIRECTORY_MANAGE;
import static vn.motcua.identity.Permission.DOSSIER_APPROVE;
import static vn.motcua.identity.Permission.DOSSIER_ASSIGN;
import static vn.motcua.identity.Permission.DOSSIER_ASSIST;
import static vn.motcua.identity.Permission.DOSSIER_CORRECT;
import static vn.motcua.identity.Permission.DOSSIER_FILE;
import static vn.motcua.identity.Permission.DOSSIER_PROCESS;
import static vn.motcua.identity.Permission.DOSSIER_READ;
import static vn.motcua.identity.Permission.DOSSIER_RECEIVE;
import static vn.motcua.identity.Permission.DOSSIER_RETURN;
import static vn.motcua.identity.Permission.DOSSIER_SUPPLY;
import static vn.motcua.identity.Permission.HELP_MANAGE;
import static vn.motcua.identity.Permission.JOURNAL_VERIFY;
import static vn.motcua.identity.Permission.MESSAGE_MANAGE;
import static vn.motcua.identity.Permission.PETITION_HANDLE;
import static vn.motcua.identity.Permission.PETITION_MANAGE;
import static vn.motcua.identity.Permission.PETITION_PUBLISH;
import static vn.motcua.identity.Permission.PETITION_READ;
import static vn.motcua.identity.Permission.PETITION_RECEIVE;
import static vn.motcua.identity.Permission.PETITION_SENDER;
import static vn.motcua.identity.Permission.QUEUE_MANAGE;
import static vn.motcua.identity.Permission.QUEUE_SERVE;
import static vn.motcua.identity.Permission.REGISTER_IMPORT;
import static vn.motcua.identity.Permission.REPORT_READ;
import static vn.motcua.identity.Permission.SURVEY_ENTER;
import static vn.motcua.identity.Permission.SURVEY_MANAGE;
import static vn.motcua.identity.Permission.SURVEY_REMARKS;

import java.util.EnumSet;
import java.util.Set;

/** What a person is in an agency, and the permissions that come with it. */
public enum Role {
    /** Cán bộ một cửa: receives dossiers and returns results. */
    RECEPTIONIST(
            DOSSIER_READ,
            DOSSIER_FILE,
            DOSSIER_RECEIVE,
            DOSSIER_PROCESS,
            DOSSIER_RETURN,
            DOSSIER_SUPPLY,
            DOSSIER_CORRECT,
            QUEUE_SERVE,
            SURVEY_ENTER,
            PETITION_READ,
            PETITION_RECEIVE,
            REPORT_READ),
    /** Chuyên viên: appraises. */
    SPECIALIST(DOSSIER_READ, DOSSIER_PROCESS, PETITION_READ, PETITION_HANDLE),
    /** Head of a department: assigns, and appraises too. */
    HEAD(
            DOSSIER_READ,
            DOSSIER_PROCESS,
            DOSSIER_ASSIGN,
            PETITION_READ,
            PETITION_RECEIVE,
            PETITION_HANDLE,
            SURVEY_REMARKS,
            HELP_MANAGE,
            REPORT_READ),
    /** Chairman or vice-chairman: approves, signs, refuses, stops, apologises. */
    LEADER(
            DOSSIER_READ,
            DOSSIER_PROCESS,
            DOSSIER_ASSIGN,
            DOSSIER_APPROVE,
            DOSSIER_CORRECT,
            PETITION_READ,
            PETITION_RECEIVE,
            PETITION_HANDLE,
            PETITION_PUBLISH,
            PETITION_SENDER,
            SURVEY_REMARKS,
            HELP_MANAGE,
            REPORT_READ),
    /** Kiểm soát TTHC: sees everything in reach, changes no dossier; receives and handles petitions (regulations §7). */
    CONTROLLER(
            DOSSIER_READ,
            PETITION_READ,
            PETITION_RECEIVE,
            PETITION_HANDLE,
            PETITION_PUBLISH,
            PETITION_SENDER,
            SURVEY_REMARKS,
            REPORT_READ,
            JOURNAL_VERIFY,
            CHANGES_READ),
    /** Administers the agency's catalogue, directory, calendar and accounts; does not touch dossiers. */
    ADMINISTRATOR(
            CATALOGUE_MANAGE,
            DIRECTORY_MANAGE,
            CALENDAR_MANAGE,
            ACCOUNT_MANAGE,
            CHANGES_READ,
            MESSAGE_MANAGE,
            QUEUE_MANAGE,
            HELP_MANAGE,
            SURVEY_MANAGE,
            PETITION_MANAGE,
            REGISTER_IMPORT,
            REPORT_READ),
    /** A citizen or business: files, supplements and withdraws what is their own. */
    CITIZEN(DOSSIER_READ, DOSSIER_FILE, DOSSIER_SUPPLY),
    /** The operator of the machine, at the command line. */
    OPERATOR(
            DOSSIER_READ,
            REGISTER_IMPORT,
            REPORT_READ,
            JOURNAL_VERIFY,
            CATALOGUE_MANAGE,
            DIRECTORY_MANAGE,
            CALENDAR_MANAGE,
            ACCOUNT_MANAGE,
            CHANGES_READ,
            MESSAGE_MANAGE,
            QUEUE_MANAGE,
            HELP_MANAGE,
            SURVEY_MANAGE,
            PETITION_MANAGE),
    /** A member of a mass organisation: assists citizens at filing, see {@link Helpers}; receives and decides nothing. */
    HELPER(DOSSIER_ASSIST);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        permissions = EnumSet.of(first, rest);
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }
}
