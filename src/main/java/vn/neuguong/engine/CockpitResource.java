package vn.neuguong.engine;

/** The bean that answers in Cockpit's REST API, below {@code plugin/progress/<engine>}: a resource of jakarta.ws.rs. */
public interface CockpitResource {}
