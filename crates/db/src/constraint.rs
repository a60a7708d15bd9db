//! Unique violations of both databases as the name of the rule that was broken.

use sea_orm::{DbErr, RuntimeErr, SqlErr};

/// The name of the unique rule, when this is a unique violation.
///
/// PostgreSQL names the constraint. SQLite names the columns (`accounts.email_key`), and because every unique
/// rule is called `ux_<table>_<columns>`, the name follows from them.
pub fn broken_rule(fault: &DbErr) -> Option<String> {
    let SqlErr::UniqueConstraintViolation(text) = fault.sql_err()? else {
        return None;
    };
    if let Some(name) = postgres_constraint(fault) {
        return Some(name);
    }
    let columns = text.split("UNIQUE constraint failed: ").nth(1)?;
    rule_of_columns(columns)
}

fn postgres_constraint(fault: &DbErr) -> Option<String> {
    let (DbErr::Exec(RuntimeErr::SqlxError(inner)) | DbErr::Query(RuntimeErr::SqlxError(inner))) =
        fault
    else {
        return None;
    };
    inner.as_database_error()?.constraint().map(str::to_owned)
}

fn rule_of_columns(columns: &str) -> Option<String> {
    let mut table = None;
    let mut names = Vec::new();
    for column in columns.trim_end_matches(')').split(',') {
        let (owner, name) = column.trim().split_once('.')?;
        table = Some(owner.to_owned());
        names.push(name.to_owned());
    }
    Some(format!("ux_{}_{}", table?, names.join("_")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_name_their_rule() {
        assert_eq!(
            rule_of_columns("cities.country_id, cities.code"),
            Some("ux_cities_country_id_code".to_owned())
        );
        assert_eq!(rule_of_columns("accounts.email_key"), Some("ux_accounts_email_key".to_owned()));
    }
}
