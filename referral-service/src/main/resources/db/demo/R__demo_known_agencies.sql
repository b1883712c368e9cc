-- The invented agencies of the local hub, as notification-service has them; switched on by hub.demo=true.
select set_config('app.authority', '*', true), set_config('app.agency', '*', true);
insert into known_agency (authority, agency_id, name, type) values
    ('lewisham', 'fernbank-primary', 'Fernbank Primary School', 'SCHOOL'),
    ('lewisham', 'st-brannoc-hospital', 'St Brannoc''s Hospital', 'HOSPITAL'),
    ('lewisham', 'thameside-police', 'Thameside Police', 'POLICE'),
    ('lewisham', 'quayside-homes', 'Quayside Homes', 'HOUSING'),
    ('westmarsh', 'marshfield-academy', 'Marshfield Academy', 'SCHOOL')
on conflict (authority, agency_id) do update set name = excluded.name, type = excluded.type;
