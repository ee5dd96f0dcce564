package vn.motcua.audit.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the blocks in a file, from its beginning or from its end. Bytes that are no sound block are stepped over to the
 * next one that is; whether anything is lost there, the chain tells.
 */
final class BlockReader {

    private static final int WINDOW = 64 * 1024;
    private static final int FAULTS = 1_000;

    private final FileChannel file;
    private final long size;

    BlockReader(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    /**
     * What a walk from the beginning found.
     *
     * @param last   the last sound block
     * @param end    where it ends
     * @param torn   whether what follows is nothing but a block whose writing was interrupted
     * @param faults numbers of the blocks that are damaged, missing or not in their place
     */
    record Found(@Nullable Block last, long end, long seals, long blocks, boolean torn, List<Long> faults) {}

    Found walk(Consumer<Block> each) throws IOException {
        var faults = new ArrayList<Long>();
        Block last = null;
        long end = 0;
        long seals = 0;
        long blocks = 0;
        boolean torn = false;
        for (long position = 0; position < size; ) {
            var block = at(position);
            if (block == null) {
                long next = next(position + 1);
                torn = torn(position, next);
                if (!torn) report(faults, last);
                position = next;
                continue;
            }
            if (!block.follows(last)) report(faults, last);
            each.accept(block);
            last = block;
            torn = false;
            position += block.length();
            end = position;
            seals += block.seals().size();
            blocks++;
        }
        return new Found(last, end, seals, blocks, torn, List.copyOf(faults));
    }

    private static void report(List<Long> faults, @Nullable Block last) {
        long expected = last == null ? 1 : last.number() + 1;
        if (faults.size() < FAULTS && !faults.contains(expected)) faults.add(expected);
    }

    /**
     * What is at the end.
     *
     * @param last    the last sound block
     * @param at      where it ends
     * @param torn    whether a block whose writing was interrupted follows
     * @param damaged whether anything else follows
     */
    record End(@Nullable Block last, long at, boolean torn, boolean damaged) {}

    /** Reads the last block only; all of them where the file does not end with a sound one. */
    End end() throws IOException {
        var last = endingAt(size);
        if (last != null) return new End(last, size, false, false);
        var found = walk(block -> {});
        return new End(found.last(), found.end(), found.torn(), !found.torn() && found.end() < size);
    }

    /** The sound block that begins there, or null. */
    @Nullable
    Block at(long position) throws IOException {
        int count = Block.count(bytes(position, Block.HEADER));
        if (count < 0 || position + Block.length(count) > size) return null;
        return Block.read(bytes(position, Block.length(count)));
    }

    /** The sound block that ends there, or null. */
    @Nullable
    Block endingAt(long end) throws IOException {
        if (end < Block.length(0)) return null;
        int count = bytes(end - Block.TRAILER, Block.TRAILER).getInt();
        if (count < 0 || count > Block.MOST || end < Block.length(count)) return null;
        var block = at(end - Block.length(count));
        return block == null || block.seals().size() != count ? null : block;
    }

    /** Where the next sound block begins, or the end of the file. */
    private long next(long from) throws IOException {
        for (long position = from; position < size; position += WINDOW) {
            // the windows overlap by a mark, so that none is cut in two
            var window = bytes(position, WINDOW + Block.MARK.length - 1);
            var mark = ByteBuffer.wrap(Block.MARK);
            for (int i = 0; i + Block.MARK.length <= window.limit(); i++) {
                if (window.get(i) != Block.MARK[0]) continue;
                if (window.slice(i, Block.MARK.length).equals(mark) && at(position + i) != null) return position + i;
            }
        }
        return size;
    }

    /** Whether the bytes are the beginning of a block that would need more of them, or room that was never written to. */
    private boolean torn(long from, long to) throws IOException {
        if (to - from > Block.length(Block.MOST)) return false;
        var bytes = bytes(from, (int) (to - from));
        int count = Block.count(bytes);
        if (count >= 0) return bytes.limit() < Block.length(count);
        int begun = Math.min(bytes.limit(), Block.MARK.length);
        if (bytes.limit() < Block.HEADER && bytes.slice(0, begun).equals(ByteBuffer.wrap(Block.MARK, 0, begun))) {
            return true;
        }
        for (int i = 0; i < bytes.limit(); i++) {
            if (bytes.get(i) != 0) return false;
        }
        return true;
    }

    /** The bytes from there on, fewer at the end of the file. */
    private ByteBuffer bytes(long position, int length) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - position)));
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) break;
        }
        return bytes.flip();
    }
}
