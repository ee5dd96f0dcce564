package vn.motcua.dossier.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.Agency;
import vn.motcua.identity.Actor;

/** What a dossier has to do with other agencies, people and dossiers; looked up when it is asked for. */
interface Links {

    /** A question put about it, open or closed. */
    record Question(
            UUID id,
            UUID askedBy,
            UUID fromAgency,
            UUID toAgency,
            @Nullable UUID toDepartment,
            @Nullable UUID toAccount,
            Instant due,
            boolean open) {}

    List<Question> questions();

    /** Parts without an end: not filed yet, or filed and neither resolved nor ended otherwise. */
    int openParts();

    /** How many parts it has, filed or not. */
    int parts();

    /** The latest due date of any of its parts; null where none has one. */
    @Nullable
    Instant latestPartDue();

    /** The due date of the lead of which it is a part; null while that has none. */
    @Nullable
    Instant leadDue();

    Optional<Agency> agency(String code);

    /** The agency of a department that exists today. */
    Optional<UUID> agencyOf(UUID department);

    /** Whether the procedure can be filed on the day of the command. */
    boolean filable(String procedure);

    /** Whether the account works with dossiers at the agency. */
    boolean worksAt(UUID account, UUID agency);

    boolean inDepartment(Actor actor, UUID department);

    /** Whom a message to an agency, one of its departments or one of its officers goes to. */
    Set<UUID> readers(UUID agency, @Nullable UUID department, @Nullable UUID officer);
}
