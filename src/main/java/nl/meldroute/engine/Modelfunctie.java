package nl.meldroute.engine;

/**
 * Marks a bean whose methods models may call in expressions. Besides these, expressions see only delegates and listeners, so that a
 * stored or smuggled expression reaches nothing else of the application.
 */
public interface Modelfunctie {}
