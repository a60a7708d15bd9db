//! Countries, cities, talents and lists as they stand, in memory: read on every page, changed rarely.

use chrono::{DateTime, Utc};
use db::Db;
use sha2::{Digest, Sha256};

use crate::{
    App, Result,
    places::{self, Places},
    settings,
    taxonomy::{self, Taxonomy},
};

/// A snapshot of all reference data.
#[derive(Debug)]
pub struct Reference {
    /// Countries and cities.
    pub places: Places,
    /// Categories, talents, languages and closed lists.
    pub taxonomy: Taxonomy,
}

/// Brings the seeds of this program into the database when they changed, and gives the snapshot.
///
/// # Errors
/// When the database fails or a seed file does not read, which a test excludes.
pub async fn load(db: &Db, now: DateTime<Utc>) -> Result<Reference> {
    let mut hasher = Sha256::new();
    places::SEEDS.iter().chain(taxonomy::SEEDS).for_each(|text| hasher.update(text.as_bytes()));
    let hash: String = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    if settings::seeds_hash(db).await?.as_deref() != Some(hash.as_str()) {
        places::seed(db).await?;
        taxonomy::seed(db).await?;
        db.write(async |tx| settings::remember_seeds(tx.conn(), &hash, now).await).await?;
    }
    Ok(Reference {
        places: places::load(db.reader()).await?,
        taxonomy: taxonomy::load(db.reader()).await?,
    })
}

/// Reads the reference data again after this process changed it, and tells the others.
///
/// # Errors
/// When the database fails.
pub async fn refresh(app: &App) -> Result<()> {
    read_again(app).await?;
    settings::stamp_reference(app).await
}

/// Reads the reference data again.
pub(crate) async fn read_again(app: &App) -> Result<()> {
    let places = places::load(app.reader()).await?;
    let taxonomy = taxonomy::load(app.reader()).await?;
    app.put_reference(Reference { places, taxonomy });
    Ok(())
}
