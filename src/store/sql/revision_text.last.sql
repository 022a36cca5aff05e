select number, digest, canonical, files
from revision_text where organisation_id = ?1 order by number desc limit 1
