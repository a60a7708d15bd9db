//! Reference lists for forms and outside clients: public and cacheable (people.md §2).

use crate::route::routes;

routes! {
    /// Routes that answer JSON.
    API:
    /// The countries.
    API_COUNTRIES = "api-countries", "/api/countries", [Get], Everyone;
    /// The cities of `?country_id=`.
    API_CITIES = "api-cities", "/api/cities", [Get], Everyone;
    /// The active talents, general ones unless `?tag=cinema`.
    API_TALENTS = "api-talents", "/api/talents", [Get], Everyone;
}
