-- For whom a person acted, where it was as a deputy; null for an act of the person's own.
alter table plan_step add on_behalf_of text;
alter table collection_step add on_behalf_of text;
alter table submission_step add on_behalf_of text;
alter table candidate_step add on_behalf_of text;
alter table opinion add on_behalf_of text;
alter table objection add on_behalf_of text;
alter table revocation add proposed_on_behalf_of text, add decided_on_behalf_of text;
