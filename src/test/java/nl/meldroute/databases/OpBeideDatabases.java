package nl.meldroute.databases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs the test on H2 and on a real PostgreSQL. The test asks for an {@link Omgeving} as parameter. */
@TestTemplate
@ExtendWith(Databases.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpBeideDatabases {}
