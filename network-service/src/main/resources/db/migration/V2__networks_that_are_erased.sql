-- A contact was erased (ADR 0053): nobody is in its network any more. The row stays, so that nothing that comes late opens
-- another one, and with it how it came to where it is: states and codes.
alter table network drop constraint network_state_check;
alter table network add constraint network_state_check check (state in ('WAITING', 'SEEDED', 'WITHHELD', 'ERASED'));
