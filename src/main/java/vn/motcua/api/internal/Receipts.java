package vn.motcua.api.internal;

import org.springframework.http.ResponseEntity;
import vn.motcua.dossier.Receipt;

/** How a committed command is answered: with the new version as ETag, and a mark on answers to retries. */
final class Receipts {

    private Receipts() {}

    static ResponseEntity<Receipt> answer(Receipt receipt) {
        var answer = ResponseEntity.ok().eTag(tag(receipt.version()));
        if (receipt.replayed()) answer.header(RequestHeaders.REPLAYED, "true");
        return answer.body(receipt);
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }
}
