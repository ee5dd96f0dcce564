package vn.motcua.form.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Contacts;
import vn.motcua.identity.MyAccount;
import vn.motcua.identity.Population;
import vn.motcua.shared.Outcome;

/**
 * What is known of whoever begins a filing, by what it means in forms: what the account proves, and where a population
 * registry is set and somebody vouches for the account's number, what that knows. A registry that is slow or out of order
 * costs the seconds it is given and nothing else.
 */
@Component
class Knowing {

    private static final int LONGEST = 300;

    private final Contacts contacts;
    private final MyAccount accounts;
    private final Population population;

    Knowing(Contacts contacts, MyAccount accounts, @Lazy Population population) {
        this.contacts = contacts;
        this.accounts = accounts;
        this.population = population;
    }

    Map<String, String> of(Actor by, String procedure) {
        var known = new TreeMap<String, String>();
        known.put("owner.name", by.name());
        var reached = contacts.of(List.of(by.account())).get(by.account());
        if (reached != null && reached.email() != null) known.put("owner.email", reached.email());
        if (reached != null && reached.phone() != null) known.put("owner.phone", reached.phone());
        boolean forThemself =
                by.account().equals(by.person()); // else for an organisation, which no registry of people knows
        var number = forThemself ? number(by) : Optional.<String>empty();
        number.ifPresent(own -> {
            known.put("owner.identityNumber", own);
            if (population.on()) registered(own, procedure, by, known);
        });
        return known;
    }

    private Optional<String> number(Actor by) {
        return accounts.of(by) instanceof Outcome.Done<MyAccount.Profile>(var profile)
                ? Optional.ofNullable(profile.citizenNumber())
                : Optional.empty();
    }

    private void registered(String number, String procedure, Actor by, Map<String, String> known) {
        if (population.find(number, "prefill " + procedure, by)
                instanceof Outcome.Done<Optional<Population.Person>>(var person)) {
            person.ifPresent(found -> {
                known.put("owner.name", found.name());
                var residence = found.residence();
                if (residence != null && residence.length() <= LONGEST) known.put("owner.address", residence);
            });
        }
    }
}
