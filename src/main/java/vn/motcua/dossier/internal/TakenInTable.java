package vn.motcua.dossier.internal;

/** The tables a register is copied into, in the order of writing, and their columns in the order of {@link TakenInRows}. */
enum TakenInTable {
    DOSSIER("""
            copy dossier.dossier (id, code, version, head, status, desk, channel, level, procedure_code, procedure_id,
                case_code, assisting_id, receiving_id, competent_id, at_agency_id, filed_at, received_at, legal_due,
                original_due, due, waiting_since, supplements, changed_at, from_register)
            from stdin (format binary)
            """),
    PARTY("""
            copy dossier.party (dossier_id, owner_name, owner_folded, identity_number, phone, address)
            from stdin (format binary)
            """),
    NAME_KEY("""
            copy dossier.name_key (key, agency_id, dossier_id)
            from stdin (format binary)
            """),
    JOURNAL("""
            copy dossier.journal (dossier_id, seq, action, status, actor_id, at, recorded, request_id, request_sum,
                detail, note_sum, hash)
            from stdin (format binary)
            """),
    NOTE("""
            copy dossier.note (dossier_id, seq, salt, body)
            from stdin (format binary)
            """),
    FACT("""
            copy dossier.fact (dossier_id, known_from, known_to, code, receiving_id, competent_id, procedure_code,
                sector_code, channel, level, received_at, original_due, due, by_instant, due_since, overdue_from,
                supplement_waits, payment_waits, pauses, supplements, end_at, end_kind, timeliness, returned_at,
                returned_late, digitised_at, components_digitised, result_digitised, fee_bearing, paid_online)
            from stdin (format binary)
            """);

    private final String copy;
    private final int columns;

    TakenInTable(String copy) {
        this.copy = copy;
        this.columns = (int) copy.chars().filter(each -> each == ',').count() + 1;
    }

    String copy() {
        return copy;
    }

    /** How many columns the statement lists. */
    int columns() {
        return columns;
    }
}
