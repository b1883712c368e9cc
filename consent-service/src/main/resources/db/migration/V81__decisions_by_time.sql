create index disclosure_ledger_by_time on disclosure_ledger (authority, decided_at desc, position desc);
