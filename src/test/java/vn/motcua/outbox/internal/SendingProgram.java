package vn.motcua.outbox.internal;

import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.motcua.Motcua;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.Parcel;
import vn.motcua.outbox.SendOut;

/** Writes parcels and sends them in a process of its own until it is killed. */
final class SendingProgram {

    private SendingProgram() {}

    public static void main(String[] arguments) {
        var context = new SpringApplicationBuilder(Motcua.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(
                        "--motcua.home=" + arguments[0],
                        "--motcua.notice.sms.url=" + arguments[1],
                        "--motcua.notice.sms.secret=" + arguments[2],
                        "--logging.level.root=error");
        context.getBean(Outbox.class)
                .add(IntStream.range(0, SendKillIT.MANY)
                        .mapToObj(i -> new Parcel(
                                "kill" + i, "sms", "kill", "{\"to\": \"0912345678\", \"text\": \"" + i + "\"}"))
                        .toList());
        context.getBean(SendOut.class).now();
        System.out.println("END");
    }
}
