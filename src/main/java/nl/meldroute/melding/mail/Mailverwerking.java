package nl.meldroute.melding.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import nl.meldroute.dossier.Mail.Reden;
import nl.meldroute.dossier.Mail.Staat;
import nl.meldroute.dossier.Mails;
import nl.meldroute.dossier.NieuweMail;
import nl.meldroute.melding.Mailroute;
import nl.meldroute.melding.mail.Postbusinstelling.Afzender;
import nl.meldroute.melding.mail.Postbusinstelling.Postbus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * From the bytes of one mail to what the dossier keeps of it and what follows, in one transaction. Whatever is wrong with a mail, it ends
 * with a person who looks at it; only when it could not be kept at all is there a failure, and then it is still in the mailbox.
 */
@Component
@EnableConfigurationProperties(Postbusinstelling.class)
class Mailverwerking implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mailverwerking.class);

    private final Postbusinstelling instelling;
    private final Mails mails;
    private final Mailmelding melding;
    private final Mailroute route;
    private final Ontleder ontleder;
    private final Tijdgrens tijdgrens = new Tijdgrens("mail-ontleden");
    private final TransactionTemplate transactie;
    private final Clock klok;

    Mailverwerking(
            Postbusinstelling instelling,
            Mails mails,
            Mailmelding melding,
            Mailroute route,
            PlatformTransactionManager transacties,
            Clock klok) {
        this.instelling = instelling;
        this.mails = mails;
        this.melding = melding;
        this.route = route;
        this.ontleder = new Ontleder(instelling.grenzen());
        this.transactie = new TransactionTemplate(transacties);
        this.klok = klok;
    }

    /**
     * Keeps a mail and starts what follows from it; one that came before changes nothing.
     *
     * @param ontvangen when it came into the mailbox
     * @return what became of it
     */
    Staat verwerk(String regio, Postbus postbus, byte[] bron, Instant ontvangen) {
        String sha256 = vingerafdruk(bron);
        return mails.vindZelfde(regio, sha256).map(Mails.Binnengekomen::staat).orElseGet(() -> {
            Ontleed ontleed = ontleed(bron).orElse(null);
            try {
                return bewaar(regio, postbus, sha256, bron, ontleed, ontvangen);
            } catch (RuntimeException fout) {
                // Another process was first; or it is this mail, and then a person sees it without a word read from it.
                return mails.vindZelfde(regio, sha256)
                        .map(Mails.Binnengekomen::staat)
                        .orElseGet(() -> {
                            meld(fout);
                            return bewaar(regio, postbus, sha256, bron, null, ontvangen);
                        });
            }
        });
    }

    /**
     * Records a mail that is too large to fetch, or cannot be, and has a person look for it in the mailbox.
     *
     * @param plek what tells it from any other in this mailbox
     */
    Staat verwerkZonderInhoud(String regio, String plek, Instant ontvangen, Reden reden) {
        String sha256 = vingerafdruk(plek.getBytes(StandardCharsets.UTF_8));
        return mails.vindZelfde(regio, sha256)
                .map(Mails.Binnengekomen::staat)
                .orElseGet(() -> transactie.execute(status ->
                        beoordeel(new NieuweMail(regio, sha256, null, opTijd(ontvangen), null, null), reden)));
    }

    private Optional<Ontleed> ontleed(byte[] bron) {
        try {
            return Optional.of(tijdgrens.doe(instelling.ontleden(), () -> ontleder.ontleed(bron)));
        } catch (ExecutionException | Tijdgrens.Verstreken e) {
            // Of any kind: the library recurses and allocates by what a mail says.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Afgebroken");
        }
    }

    private Staat bewaar(
            String regio, Postbus postbus, String sha256, byte[] bron, @Nullable Ontleed ontleed, Instant ontvangen) {
        String berichtId = ontleed == null || ontleed.berichtId() == null
                ? null
                : vingerafdruk(ontleed.berichtId().getBytes(StandardCharsets.UTF_8));
        return transactie.execute(status -> {
            boolean eerder = berichtId != null && mails.kentBerichtId(regio, berichtId);
            NieuweMail mail = new NieuweMail(
                    regio,
                    sha256,
                    eerder ? null : berichtId,
                    opTijd(ontvangen),
                    bron,
                    ontleed == null ? null : ontleed.gelezen());
            Optional<Afzender> afzender = Optional.ofNullable(ontleed)
                    .map(gelezen -> gelezen.gelezen().vanAdres())
                    .flatMap(postbus::afzender);
            Reden reden = reden(ontleed, eerder, afzender.isPresent());
            if (reden == null && afzender.isPresent()) {
                String mailnummer = mails.bewaar(mail, null);
                if (melding.registreer(mailnummer, mail, afzender.get())) {
                    return Staat.MELDING;
                }
                route.start(mailnummer, regio, mail.ontvangenOp(), Reden.GEWEIGERD.code());
                return Staat.BEOORDELEN;
            }
            return beoordeel(mail, reden == null ? Reden.AFZENDER : reden);
        });
    }

    /** Null when it is a melding at once. */
    private static @Nullable Reden reden(@Nullable Ontleed ontleed, boolean eerder, boolean bekend) {
        if (ontleed == null) {
            return Reden.ONLEESBAAR;
        }
        if (eerder) {
            return Reden.EERDER_KENMERK;
        }
        if (ontleed.automatisch()) {
            return Reden.AUTOMATISCH;
        }
        return bekend ? null : Reden.AFZENDER;
    }

    private Staat beoordeel(NieuweMail mail, Reden reden) {
        route.start(mails.bewaar(mail, reden), mail.regio(), mail.ontvangenOp(), reden.code());
        return Staat.BEOORDELEN;
    }

    /** A mail server's clock may run ahead; terms never begin in the future. */
    private Instant opTijd(Instant ontvangen) {
        Instant nu = klok.instant();
        return (ontvangen.isAfter(nu) ? nu : ontvangen).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String vingerafdruk(byte[] inhoud) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Vingerafdruk van een mail mislukt");
        }
    }

    /** Database messages quote values, so only the kind of fault is logged, and where it arose. */
    static void meld(Throwable fout) {
        LOG.error(
                "Mail niet verwerkt: {} bij {}",
                fout.getClass().getName(),
                fout.getStackTrace().length == 0 ? "onbekend" : fout.getStackTrace()[0]);
    }

    @Override
    public void close() {
        tijdgrens.close();
    }
}
