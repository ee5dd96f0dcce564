package vn.motcua.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.discussion.Discussion;
import vn.motcua.dossier.BringFile;
import vn.motcua.dossier.Command;
import vn.motcua.dossier.FinishSameDay;
import vn.motcua.dossier.PersonDossiers;
import vn.motcua.dossier.ReceiveWithPapers;
import vn.motcua.file.FileStore;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Colleagues;
import vn.motcua.identity.FormDrafts;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Reach;
import vn.motcua.identity.Role;
import vn.motcua.identity.TypedForms;
import vn.motcua.intake.IntakeReport;
import vn.motcua.intake.Problem;
import vn.motcua.notice.Notices;
import vn.motcua.portal.HandMadeWorld;
import vn.motcua.register.ImportRegister;
import vn.motcua.shared.Outcome;

/** The officers' pages alone on a real server; everybody who does not say otherwise is one all-round officer. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration"
        })
@ComponentScan({"vn.motcua.page", "vn.motcua.desk.internal", "vn.motcua.shared"})
@Import(HandMadeWorld.class)
class DeskOffice {

    static final UUID OFFICER = new UUID(1, 1);
    static final UUID AGENCY = HandMadeWorld.AGENCY;

    @Bean
    SomeDossiers dossiers(vn.motcua.procedure.Catalogue catalogue) {
        return new SomeDossiers(catalogue, AGENCY);
    }

    @Bean
    SomeReports reports() {
        return new SomeReports();
    }

    @Bean
    ImportRegister register() {
        return (request, by) -> {
            var text = new String(request.source().opening().open().readAllBytes(), StandardCharsets.UTF_8);
            if (text.isEmpty()) {
                var empty = new Problem(1, null, null, "Tệp không có nội dung.");
                return Outcome.done(new IntakeReport(0, 0, 0, 0, List.of(empty), List.of()));
            }
            if (!text.startsWith("ma_ho_so")) throw new IOException("broken");
            var wrong = new Problem(2, "ngay_tiep_nhan", "31/02/2024", "Không có ngày <31/02>.");
            return Outcome.done(new IntakeReport(3, 0, 1, 1, List.of(wrong), List.of()));
        };
    }

    @Bean
    EmptyQueue queue() {
        return new EmptyQueue();
    }

    @Bean
    OneSlip slips() {
        return new OneSlip();
    }

    @Bean
    FinishSameDay finishing() {
        return new NothingToFinish();
    }

    @Bean
    ReceiveWithPapers checkedReception(SomeDossiers dossiers) {
        return (code, checklist, request, by) -> dossiers.give(code, new Command.Receive(null), request, by);
    }

    @Bean
    OneRegister registers() {
        return new OneRegister();
    }

    @Bean
    OneAbsence absences() {
        return new OneAbsence();
    }

    @Bean
    OneAssistance assistance() {
        return new OneAssistance();
    }

    @Bean
    FileStore files() {
        return new OneFile();
    }

    @Bean
    BringFile bringing(FileStore files) {
        return (content, limit, by) -> files.put(content, limit);
    }

    @Bean
    Colleagues colleagues() {
        return new Colleagues() {
            @Override
            public List<Actor> at(UUID agency) {
                return List.of(officer());
            }

            @Override
            public Set<UUID> ofDepartment(UUID account) {
                return Set.of(account);
            }

            @Override
            public Optional<Actor> named(String username) {
                return Optional.empty();
            }
        };
    }

    @Bean
    TypedForms typedForms() {
        return new TypedInMemory();
    }

    @Bean
    FormDrafts keptForms() {
        return new DraftsInMemory();
    }

    @Bean
    PersonDossiers persons() {
        return (number, by) -> List.of();
    }

    @Bean
    NoLinks links() {
        return new NoLinks();
    }

    @Bean
    Discussion discussion() {
        return new OneTalk();
    }

    @Bean
    vn.motcua.lateness.Explanations explanations() {
        return new OneExplanation();
    }

    @Bean
    Notices notices() {
        return new OneNotice();
    }

    @Bean
    WorkingCalendars calendars() {
        return new EveryDayOff();
    }

    @Bean
    @Primary
    Deadlines plainDeadlines() {
        return new PlainDeadlines();
    }

    @Bean
    Actors knownActors() {
        return new HandMadeActors(officer());
    }

    @Bean
    SecurityFilterChain signedIn(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new SignedIn(), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    WebMvcConfigurer actors() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AuthenticationPrincipalActor());
            }
        };
    }

    static Actor officer() {
        var reach = new EnumMap<Permission, Reach>(Permission.class);
        for (var permission : Permission.values()) reach.put(permission, Reach.of(Set.of(AGENCY)));
        return new Actor(OFFICER, "Trần Văn Minh", Set.of(Role.RECEPTIONIST), reach);
    }

    /** As identity does it: whoever is signed in, or a way to the sign-in page. */
    private static final class AuthenticationPrincipalActor implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var signedIn = SecurityContextHolder.getContext().getAuthentication();
            if (signedIn != null && signedIn.getPrincipal() instanceof Actor actor) return actor;
            throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
        }
    }

    private static final class SignedIn extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getHeader("Nobody") == null) {
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                officer(), null, AuthorityUtils.NO_AUTHORITIES));
            }
            chain.doFilter(request, response);
        }
    }
}
