package nl.meldroute.engine;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read before; it is read again from memory. */
class GelezenVraag extends HttpServletRequestWrapper {

    private final byte[] inhoud;

    GelezenVraag(HttpServletRequest vraag, byte[] inhoud) {
        super(vraag);
        this.inhoud = inhoud;
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bron = new ByteArrayInputStream(inhoud);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bron.read();
            }

            @Override
            public boolean isFinished() {
                return bron.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener luisteraar) {
                throw new UnsupportedOperationException("Alleen gewoon lezen");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
