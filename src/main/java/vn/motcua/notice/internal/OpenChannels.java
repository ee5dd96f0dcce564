package vn.motcua.notice.internal;

import org.springframework.stereotype.Component;
import vn.motcua.notice.Channel;
import vn.motcua.notice.Channels;
import vn.motcua.outbox.Outbox;

@Component
class OpenChannels implements Channels {

    private final Outbox outbox;

    OpenChannels(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public boolean open(Channel channel) {
        return outbox.carries(channel.carrier());
    }
}
