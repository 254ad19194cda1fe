package nl.meldroute.berichten;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A letter on paper: A4, tagged for a screen reader, with its letters inside. It says nothing of who made it or when, so that the same
 * letter is the same file.
 */
@Component
class Briefpdf {

    /** The one typeface that comes with PDFBox. It has no bold of its own: thick letters are drawn thicker, so they get some room. */
    private static final String LETTERTYPE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String OP_PAPIER = """
            <meta name="subject" content="Brief" />
            <style>
            @page { size: A4; margin: 25mm 25mm 22mm }
            body { padding: 0 !important }
            div { max-width: none !important; font-size: 11pt !important }
            h1, h2, strong { letter-spacing: 0.03em }
            h1 { font-size: 15pt !important }
            h2 { font-size: 12pt !important; page-break-after: avoid }
            li { page-break-inside: avoid }
            p { orphans: 2; widows: 2 }
            a { color: inherit }
            </style>
            </head>""";

    static {
        // It would tell the log about letters that it cannot draw.
        XRLog.setLoggingEnabled(false);
        FontMappers.set(new Lettertypen());
    }

    byte[] pdf(Brief brief) {
        PdfRendererBuilder bouwer = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .useFont(Briefpdf::lettertype, "Liberation Sans")
                .useDefaultPageSize(210, 297, PageSizeUnits.MM)
                .useExternalResourceAccessControl(
                        (adres, soort) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withProducer("Meldroute")
                .withHtmlContent(brief.html().replaceFirst("</head>", OP_PAPIER), null);
        ByteArrayOutputStream bestand = new ByteArrayOutputStream();
        try (PdfBoxRenderer tekenaar = bouwer.buildPdfRenderer();
                PDDocument pdf = tekenaar.createPDFKeepOpen()) {
            pdf.setDocumentId(0L);
            pdf.setDocumentInformation(alleenTitel(brief));
            pdf.save(bestand);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bestand.toByteArray();
    }

    private static PDDocumentInformation alleenTitel(Brief brief) {
        PDDocumentInformation gegevens = new PDDocumentInformation();
        gegevens.setTitle(brief.onderwerp());
        return gegevens;
    }

    /** Stands in for the typefaces of this machine, which PDFBox would look through and remember in a file. */
    private static final class Lettertypen implements FontMapper {

        private final TrueTypeFont enige;

        private Lettertypen() {
            try {
                enige = new TTFParser().parse(new RandomAccessReadBuffer(lettertype()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public FontMapping<TrueTypeFont> getTrueTypeFont(String naam, @Nullable PDFontDescriptor soort) {
            return new FontMapping<>(enige, false);
        }

        @Override
        public FontMapping<FontBoxFont> getFontBoxFont(String naam, @Nullable PDFontDescriptor soort) {
            return new FontMapping<>(enige, false);
        }

        @Override
        public CIDFontMapping getCIDFont(
                String naam, @Nullable PDFontDescriptor soort, @Nullable PDCIDSystemInfo tekens) {
            return new CIDFontMapping(null, enige, false);
        }
    }

    private static InputStream lettertype() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(LETTERTYPE));
    }
}
