-- The whole rule of a session's vote, not only a sentence about it. Until now there was one rule.
alter table council_session alter column rule type jsonb using jsonb_build_object(
    'quorum', '2/3', 'pass', '1/2', 'passBy', 'MORE_THAN', 'base', 'ALL', 'recusedCount', false,
    'absenteeBallots', false, 'ballots', 'SECRET', 'source', rule);
