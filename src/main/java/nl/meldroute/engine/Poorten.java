package nl.meldroute.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.camunda.bpm.engine.IdentityService;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/** The filters in front of everything that can be called, in this order; the webapps' own come after them. */
@Configuration(proxyBeanMethods = false)
class Poorten {

    private static final String WEBAPPS = "/camunda/api/*";
    private static final String API = "/api/*";

    @Bean
    FilterRegistrationBean<Filter> opslagwacht() {
        return poort(new Opslagwacht(), 0, WEBAPPS, API);
    }

    @Bean
    FilterRegistrationBean<Filter> setupDicht() {
        // CVE-2026-77226: this endpoint makes an administrator for anyone while camunda-admin is empty.
        Filter dicht = (vraag, antwoord, keten) -> {
            var http = (HttpServletRequest) vraag;
            if (http.getServletPath()
                    .concat(http.getPathInfo() == null ? "" : http.getPathInfo())
                    .contains("/setup")) {
                ((HttpServletResponse) antwoord).setStatus(404);
            } else {
                keten.doFilter(vraag, antwoord);
            }
        };
        return poort(dicht, 1, "/camunda/api/admin/*", "/camunda/app/admin/*");
    }

    @Bean
    FilterRegistrationBean<Filter> omvanggrens(@Value("${meldroute.documenten.hoogstens:10MB}") DataSize document) {
        return poort(new Omvanggrens(document.toBytes()), 2, WEBAPPS, API);
    }

    @Bean
    FilterRegistrationBean<Filter> schrijfwacht(IdentityService identiteit) {
        return poort(new Schrijfwacht(identiteit), 3, WEBAPPS);
    }

    @Bean
    FilterRegistrationBean<Filter> leeslimiet() {
        return poort(new Leeslimiet(), 4, WEBAPPS);
    }

    @Bean
    FilterRegistrationBean<Filter> apiAanmelding(IdentityService identiteit, Aanmeldrem rem) {
        return poort(new ApiAanmelding(identiteit, rem), 5, API);
    }

    @Bean
    FilterRegistrationBean<Filter> loginrem(Aanmeldrem rem) {
        return poort(new Loginrem(rem), 6, "/camunda/api/admin/auth/*");
    }

    @Bean
    FilterRegistrationBean<Filter> nonceherstel() {
        return poort(new Nonceherstel(), 7, "/camunda/app/*");
    }

    @Bean
    Aanmeldrem aanmeldrem(Clock klok) {
        return new Aanmeldrem(klok);
    }

    /** Takes the name of the webapps' own servlet before they register it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ServletContextInitializer webappApi() {
        return context -> {
            var servlet = context.addServlet("Engine Api", ServletContainer.class);
            servlet.addMapping("/camunda/api/engine/*");
            servlet.setInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS, WebappApi.class.getName());
        };
    }

    private static FilterRegistrationBean<Filter> poort(Filter filter, int volgorde, String... paden) {
        FilterRegistrationBean<Filter> poort = new FilterRegistrationBean<>(filter);
        poort.setOrder(volgorde);
        poort.addUrlPatterns(paden);
        return poort;
    }
}
