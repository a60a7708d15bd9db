# One image, one binary: no shell, no package manager, not root.
FROM rust:1.95-bookworm AS build
WORKDIR /src
COPY Cargo.toml Cargo.lock rust-toolchain.toml ./
COPY crates crates
COPY xtask xtask
COPY templates templates
COPY translations translations
COPY assets assets
COPY seeds seeds
RUN cargo build --release --locked --package cli && mkdir /empty

FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build /src/target/release/taalentio /taalentio
COPY --from=build --chown=nonroot:nonroot /empty /data
ENV DATA_DIR=/data BIND=0.0.0.0 PORT=5000 LOG_FORMAT=json
VOLUME /data
EXPOSE 5000
# Set BASE_URL to the https address people type; a network without https needs ALLOW_HTTP=on.
ENTRYPOINT ["/taalentio"]
CMD ["serve"]
