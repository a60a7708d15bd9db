//! What other processes change and this one keeps in memory: taken up within a second (quality.md R27), by looking now and
//! then and at every hint (`db::hints`).
//!
//! Settings, sessions, suspensions and limits are read from the database each time; what is kept is the reference
//! data and the keys. A stamp in the database says when the reference data changed.

use std::sync::PoisonError;

use crate::{App, Result, freshness::Touched, reference, settings};

impl App {
    /// Looks whether somebody else changed what this process keeps, and reads it again then; one small query.
    ///
    /// # Errors
    /// When the database fails; what is kept stays as it was.
    pub async fn notice(&self) -> Result<()> {
        self.refresh_keys();
        let stamp = settings::reference_stamp(self).await?;
        let memory = &self.parts().memory.reference_stamp;
        if *memory.lock().unwrap_or_else(PoisonError::into_inner) == stamp {
            return Ok(());
        }
        reference::read_again(self).await?;
        self.parts().memory.freshness.changed(&Touched::Everything);
        *memory.lock().unwrap_or_else(PoisonError::into_inner) = stamp;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, RwLock};

    use sea_orm::ConnectionTrait;

    use crate::{Actor, App, Memory, Parts, refresh_reference, settings, testing::TestHouse};

    /// Another process on the same database.
    fn beside(house: &TestHouse) -> App {
        let parts = house.app.parts();
        App::new(Parts {
            config: parts.config.clone(),
            db: Arc::clone(&parts.db),
            clock: Arc::clone(&parts.clock),
            rng: Arc::clone(&parts.rng),
            vault: parts.vault.clone(),
            mailer: Arc::clone(&parts.mailer),
            files: parts.files.clone(),
            reader: Arc::clone(&parts.reader),
            scanner: parts.scanner.clone(),
            words: Arc::clone(&parts.words),
            renderer: Arc::clone(&parts.renderer),
            reactions: parts.reactions,
            reference: RwLock::new(house.app.reference()),
            memory: Memory::default(),
        })
    }

    fn name(app: &App) -> String {
        app.reference().places.country_named("MA").unwrap().names.en.clone()
    }

    #[tokio::test]
    async fn r27_reference_data_that_another_process_changed_is_taken_up() {
        let house = TestHouse::open().await;
        let other = beside(&house);
        other.notice().await.unwrap();
        let before = name(&other);
        let changed = house.app.write(&Actor::System("test"), async |tx| {
            let sql = "UPDATE countries SET name_en = 'Maroc' WHERE code = 'MA'";
            Ok(tx.conn().execute_unprepared(sql).await?.rows_affected())
        });
        assert_eq!(changed.await.unwrap(), 1);
        other.notice().await.unwrap();
        assert_eq!(name(&other), before, "nobody has said that it changed");
        refresh_reference(&house.app).await.unwrap();
        assert_eq!(name(&house.app), "Maroc");
        other.notice().await.unwrap();
        assert_eq!(name(&other), "Maroc");
    }

    #[tokio::test]
    async fn r27_settings_are_the_same_for_every_process_at_once() {
        let house = TestHouse::open().await;
        let other = beside(&house);
        let mut registration = settings::registration(&other).await.unwrap();
        registration.open = false;
        let actor = Actor::System("test");
        settings::set_registration(&house.app, &actor, &registration).await.unwrap();
        assert!(!settings::registration(&other).await.unwrap().open);
    }
}
