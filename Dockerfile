# Builds the site of a content folder and serves it:
#   docker build --tag docs .
#   docker run --rm --read-only --tmpfs /tmp --publish 8080:8080 docs
# Another folder: --build-arg CONTENT=path. Its own address: --build-arg SITE=https://docs.example.

FROM node:24-slim AS build
WORKDIR /hexapla
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
ARG CONTENT=content
ARG SITE
RUN npm run build -- --content "$CONTENT" ${SITE:+--site "$SITE"} --out /site --compress

FROM nginxinc/nginx-unprivileged:stable-alpine
COPY packaging/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /site /usr/share/nginx/html
EXPOSE 8080
HEALTHCHECK CMD wget --quiet --spider http://127.0.0.1:8080/ || exit 1
