package vn.motcua.demo.internal;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import vn.motcua.dossier.Command;
import vn.motcua.procedure.ProcedureVersion.StepKind;

/**
 * One dossier for each thing that can happen to one.
 *
 * @param life a life by its procedure and a seed
 */
record DemoFates(DemoDays days, BiFunction<String, Long, DemoLife> life) {

    List<Runnable> all() {
        return List.of(
                this::filedThisMorning,
                this::filedBefore,
                this::askedForPapers,
                this::notAccepted,
                this::justReceived,
                this::awaitingSupplement,
                this::supplemented,
                this::awaitingPayment,
                this::paused,
                this::stopped,
                this::refused,
                this::withdrawn,
                this::resolvedLate,
                this::readyToHandOver);
    }

    private void filedThisMorning() {
        var one = of("1.001193", 6);
        one.filedOnline(days.now().minus(Duration.ofMinutes(40)), one.staff().citizen());
    }

    private void filedBefore() {
        of("2.000635", 7).filedOnline(days.now().minus(Duration.ofMinutes(75)), null);
    }

    private void askedForPapers() {
        var one = of("1.004837", 8).filedOnline(days.opening(days.back(1), 60), null);
        one.give(
                new Command.AskPapers("Tờ khai chưa có chữ ký của người yêu cầu", List.of("to-khai")),
                one.staff().receptionist(),
                45);
    }

    private void notAccepted() {
        var one = of("1.004873", 9).filedOnline(days.opening(days.back(3), 90), null);
        one.give(
                new Command.RefuseReception("Không thuộc thẩm quyền giải quyết của cơ quan"),
                one.staff().receptionist(),
                30);
    }

    private void justReceived() {
        of("1.004884", 10).received(days.opening(days.back(1), 450));
    }

    private void awaitingSupplement() {
        var one = received("1.004837", 11, 4);
        if (!one.reach(StepKind.APPRAISE, 40)) return;
        one.give(
                new Command.AskSupplement("Bổ sung bản sao giấy tờ tùy thân còn hiệu lực", List.of(), null),
                one.staff().specialist(),
                120);
    }

    private void supplemented() {
        var one = received("1.004884", 12, 12);
        if (!one.reach(StepKind.APPRAISE, 40)) return;
        var ask = new Command.AskSupplement("Bổ sung giấy tờ chứng minh nội dung khai sinh", List.of(), null);
        if (!one.give(ask, one.staff().specialist(), 200)) return;
        if (one.give(new Command.Supplement("Đã nộp bổ sung"), one.staff().receptionist(), 900)) one.finish(200);
    }

    private void awaitingPayment() {
        var one = received("2.001019", 13, 1);
        if (one.reach(StepKind.APPRAISE, 30) && one.takeOver(20)) one.askPayment(30);
    }

    private void paused() {
        var one = received("1.001776", 14, 4);
        one.give(
                new Command.Pause("Quyết định xác minh của UBND", "Chờ kết quả xác minh hoàn cảnh"),
                one.staff().leader(),
                300);
    }

    private void stopped() {
        var one = received("1.001776", 15, 9);
        one.give(
                new Command.Stop("Nghị định 61/2018/NĐ-CP", "Người đề nghị không còn thuộc đối tượng"),
                one.staff().leader(),
                700);
    }

    private void refused() {
        var one = received("1.001022", 16, 8);
        if (!one.reach(StepKind.APPROVE, 150)) return;
        one.give(
                new Command.Refuse("Luật Hộ tịch", "Hồ sơ không đủ điều kiện giải quyết theo quy định"),
                one.staff().leader(),
                60);
    }

    private void withdrawn() {
        var one = received("1.004873", 17, 7);
        one.give(
                new Command.Withdraw("Người nộp đề nghị rút hồ sơ"), one.staff().receptionist(), 500);
    }

    /** A limit of three days, overrun. */
    private void resolvedLate() {
        received("1.001022", 18, 11).finish(480);
    }

    private void readyToHandOver() {
        received("1.004884", 19, 5).resolve(240);
    }

    private DemoLife received(String procedure, long seed, int daysAgo) {
        return of(procedure, seed).received(days.opening(days.back(daysAgo), 40 + (int) seed * 7));
    }

    private DemoLife of(String procedure, long seed) {
        return life.apply(procedure, seed);
    }
}
