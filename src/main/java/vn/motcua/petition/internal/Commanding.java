package vn.motcua.petition.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ContactPoint;
import vn.motcua.petition.Command;
import vn.motcua.petition.NewPetition;
import vn.motcua.petition.PetitionRefusal;
import vn.motcua.petition.Petitions;
import vn.motcua.petition.Receipt;
import vn.motcua.petition.Request;
import vn.motcua.shared.Outcome;

@Component
class Commanding implements Petitions {

    private final Receiving receiving;
    private final Giving giving;
    private final Keys keys;

    Commanding(Receiving receiving, Giving giving, Keys keys) {
        this.receiving = receiving;
        this.giving = giving;
        this.keys = keys;
    }

    @Override
    public Outcome<Receipt> send(
            NewPetition petition, @Nullable ContactPoint proven, UUID request, @Nullable Actor by) {
        return receiving.send(petition, proven, request, by);
    }

    @Override
    public Outcome<Receipt> enter(NewPetition petition, UUID request, Actor by) {
        return receiving.enter(petition, request, by);
    }

    @Override
    public Outcome<Receipt> give(String code, Command command, Request request, Actor by) {
        return giving.give(code, command, request, by);
    }

    @Override
    public Outcome<Receipt> giveWithKey(String code, String key, Command command, Request request) {
        if (!keys.fits(code, key)) return Outcome.refused(PetitionRefusal.PETITION_NOT_FOUND);
        return giving.give(code, command, request, null);
    }
}
