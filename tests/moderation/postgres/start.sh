# A server of PostgreSQL for the tests: $1 has its programs, $2 is its port, $3 the password of its user. Prints its folder
# when it answers, and is gone when its input ends, however the process on the other side does.
set -eu
folder=$(mktemp -d)
gone() {
    "$1/pg_ctl" -D "$folder/data" -m immediate stop >&2 || true
    rm -rf "$folder"
}
trap 'gone "$1"' EXIT
trap exit HUP INT TERM
printf '%s\n' "$3" >"$folder/password"
"$1/initdb" -D "$folder/data" -U bot -E UTF8 --no-locale --no-sync --auth-local=trust --auth-host=scram-sha-256 \
    --pwfile="$folder/password" >&2
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
    -addext subjectAltName=DNS:localhost -addext basicConstraints=critical,CA:FALSE \
    -keyout "$folder/key.pem" -out "$folder/certificate.pem" >&2
chmod 600 "$folder/key.pem"
cat >>"$folder/data/postgresql.conf" <<END
listen_addresses = '127.0.0.1'
port = $2
unix_socket_directories = '$folder'
ssl = on
ssl_cert_file = '$folder/certificate.pem'
ssl_key_file = '$folder/key.pem'
fsync = off
max_connections = 200
END
"$1/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 start >&2
echo "$folder"
cat >/dev/null
