-- Invented agencies for the local hub; switched on by hub.demo=true. Their webhooks and mailboxes are the catcher's.
insert into agency (id, authority, kind, name) values
    ('fernbank-primary', 'lewisham', 'SCHOOL', 'Fernbank Primary School'),
    ('st-brannoc-hospital', 'lewisham', 'HOSPITAL', 'St Brannoc''s Hospital'),
    ('thameside-police', 'lewisham', 'POLICE', 'Thameside Police'),
    ('quayside-homes', 'lewisham', 'HOUSING', 'Quayside Homes'),
    ('lewisham-front-door', 'lewisham', 'LOCAL_AUTHORITY', 'Lewisham front door'),
    ('lewisham-duty-manager', 'lewisham', 'LOCAL_AUTHORITY', 'Lewisham duty manager'),
    ('lewisham-director', 'lewisham', 'LOCAL_AUTHORITY', 'Lewisham director of children''s services'),
    ('marshfield-academy', 'westmarsh', 'SCHOOL', 'Marshfield Academy'),
    ('westmarsh-front-door', 'westmarsh', 'LOCAL_AUTHORITY', 'Westmarsh front door')
on conflict (id) do nothing;

insert into endpoint (agency, channel, preference, address, allowed_host) values
    ('fernbank-primary', 'WEBHOOK', 1, '{catcher}/partners/fernbank-primary/webhook', '127.0.0.1'),
    ('fernbank-primary', 'EMAIL', 2, 'safeguarding@fernbank-primary.example', null),
    ('st-brannoc-hospital', 'WEBHOOK', 1, '{catcher}/partners/st-brannoc-hospital/webhook', '127.0.0.1'),
    ('st-brannoc-hospital', 'EMAIL', 2, 'safeguarding@st-brannoc-hospital.example', null),
    ('thameside-police', 'WEBHOOK', 1, '{catcher}/partners/thameside-police/webhook', '127.0.0.1'),
    ('thameside-police', 'EMAIL', 2, 'public-protection@thameside-police.example', null),
    ('quayside-homes', 'EMAIL', 1, 'safeguarding@quayside-homes.example', null),
    ('quayside-homes', 'WEBHOOK', 2, '{catcher}/partners/quayside-homes/webhook', '127.0.0.1'),
    ('lewisham-front-door', 'EMAIL', 1, 'duty@lewisham-front-door.example', null),
    ('lewisham-duty-manager', 'EMAIL', 1, 'duty-manager@lewisham-front-door.example', null),
    ('lewisham-director', 'EMAIL', 1, 'director@lewisham-front-door.example', null),
    ('marshfield-academy', 'WEBHOOK', 1, '{catcher}/partners/marshfield-academy/webhook', '127.0.0.1'),
    ('marshfield-academy', 'EMAIL', 2, 'safeguarding@marshfield-academy.example', null),
    ('westmarsh-front-door', 'EMAIL', 1, 'duty@westmarsh-front-door.example', null)
on conflict do nothing;

-- Who is called, and who is called next when nobody answers.
insert into duty_desk (authority, agency, rung) values
    ('lewisham', 'lewisham-front-door', 1),
    ('lewisham', 'lewisham-duty-manager', 2),
    ('lewisham', 'lewisham-director', 3),
    ('westmarsh', 'westmarsh-front-door', 1)
on conflict do nothing;
