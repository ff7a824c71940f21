/**
 * The engine in our words: its clock, its people, its decisions, the guard on what a task may submit, and who may see
 * what. The only package, with the features' {@code process} packages, that knows Camunda.
 */
package vn.neuguong.engine;
