-- Roles and database of Motcua on a PostgreSQL server (15 or newer) of your own. Run once, as an administrator:
--
--   psql -v database=motcua -v migrator_password=... -v app_password=... -f roles.sql
--
-- motcua_migrator owns every schema and runs the migrations; motcua_app is what the program works as. It gets its rights
-- table by table from the migrations and none to create, alter or drop anything, so that journals stay insert-only.

create role motcua_migrator login nosuperuser nocreatedb nocreaterole password :'migrator_password';

create role motcua_app login nosuperuser nocreatedb nocreaterole password :'app_password';

create database :"database" owner motcua_migrator encoding 'UTF8' template template0;

grant connect, temporary on database :"database" to motcua_app;

revoke all on database :"database" from public;
