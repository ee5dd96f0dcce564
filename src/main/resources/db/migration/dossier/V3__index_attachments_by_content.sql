-- Which of a thousand files are still needed: asked for every file once a day, before unneeded ones are removed.
create index attachment_by_content on dossier.attachment (sha256);
