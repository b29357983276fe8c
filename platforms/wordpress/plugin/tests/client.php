<?php
/**
 * Talks to the WordPress under test.
 *
 * @package Presstime_Bridge
 */

$env = array();
read_env();
$key = admin_eval( '$k = Presstime_Bridge_Key::issue(); return $k;' );

/** Reads wp.env, which names the site and its passwords. */
function read_env() {
	global $env;
	$env = parse_ini_file( getenv( 'PEER_RUN' ) . '/wp.env' );
}

/**
 * Prepares a request.
 *
 * @param string     $method  HTTP method.
 * @param string     $route   Route with query string.
 * @param array|null $body    JSON body.
 * @param array      $headers Headers.
 * @param string     $rest    REST root, the site's by default.
 */
function prepare( $method, $route, $body = null, $headers = null, $rest = null ) {
	global $env, $key;
	$rest    = $rest ?? $env['WP_REST'];
	$headers = $headers ?? array( "X-Presstime-Key: $key" );
	if ( false !== strpos( $rest, '?' ) ) {
		$route = str_replace( '?', '&', $route );
	}
	$curl = curl_init( $rest . $route );
	if ( null !== $body ) {
		$headers[] = 'Content-Type: application/json';
		curl_setopt( $curl, CURLOPT_POSTFIELDS, is_string( $body ) ? $body : json_encode( $body ) );
	}
	curl_setopt_array(
		$curl,
		array(
			CURLOPT_CUSTOMREQUEST  => $method,
			CURLOPT_HTTPHEADER     => array_merge( $headers, array( 'Expect:' ) ),
			CURLOPT_RETURNTRANSFER => true,
			CURLOPT_HEADER         => true,
			CURLOPT_TIMEOUT        => 60,
		)
	);
	return $curl;
}

/**
 * Takes an answer apart.
 *
 * @param CurlHandle $curl The request.
 * @param string     $raw  Headers and body.
 */
function answer( $curl, $raw ) {
	$size    = curl_getinfo( $curl, CURLINFO_HEADER_SIZE );
	$headers = array();
	foreach ( explode( "\r\n", substr( (string) $raw, 0, $size ) ) as $line ) {
		if ( strpos( $line, ':' ) ) {
			list( $name, $value )           = explode( ':', $line, 2 );
			$headers[ strtolower( $name ) ] = trim( $value );
		}
	}
	$text = substr( (string) $raw, $size );
	return (object) array(
		'status'  => curl_getinfo( $curl, CURLINFO_RESPONSE_CODE ),
		'headers' => $headers,
		'text'    => $text,
		'json'    => json_decode( $text, true ),
		'code'    => json_decode( $text, true )['code'] ?? null,
	);
}

/**
 * Sends a request.
 *
 * @param mixed ...$arguments As for prepare().
 */
function call( ...$arguments ) {
	$curl = prepare( ...$arguments );
	return answer( $curl, curl_exec( $curl ) );
}

/**
 * POSTs to presstime/v1.
 *
 * @param string $path Path.
 * @param array  $body Body.
 */
function post( $path, array $body ) {
	return call( 'POST', "/presstime/v1$path", $body );
}

/**
 * Publishes and expects a status.
 *
 * @param array $body   Body.
 * @param int   $status HTTP status.
 * @return array The answer.
 */
function publish( array $body, $status = 201 ) {
	$answer = post( '/publish', $body );
	same( $status, $answer->status, 'status of ' . $answer->text );
	return $answer->json;
}

/**
 * GETs /find.
 *
 * @param string $idempotency_key The key.
 */
function find( $idempotency_key ) {
	$answer = call( 'GET', "/presstime/v1/find?key=$idempotency_key" );
	same( 200, $answer->status, 'status of find' );
	return $answer->json;
}

/**
 * Sends requests at the same time.
 *
 * @param array $requests Handles of prepare().
 */
function together( array $requests ) {
	$multi = curl_multi_init();
	foreach ( $requests as $curl ) {
		curl_setopt( $curl, CURLOPT_FORBID_REUSE, true );
		curl_multi_add_handle( $multi, $curl );
	}
	do {
		curl_multi_exec( $multi, $running );
		curl_multi_select( $multi, 0.2 );
	} while ( $running );
	return array_map(
		static function ( $curl ) {
			return answer( $curl, curl_multi_getcontent( $curl ) );
		},
		$requests
	);
}

/**
 * Runs PHP inside WordPress.
 *
 * @param string $php Statements that return something.
 */
function admin_eval( $php ) {
	global $env;
	$answer = call( 'POST', '/presstime-test/v1/eval', array( 'php' => $php ), array( 'Authorization: Basic ' . base64_encode( "admin:{$env['WP_ADMIN_APP_PASSWORD']}" ) ) );
	if ( 200 !== $answer->status ) {
		throw new RuntimeException( "eval: $answer->status $answer->text" );
	}
	return $answer->json;
}

/**
 * How many posts, in any status, there are with a title.
 *
 * @param string $title The title.
 */
function posts_titled( $title ) {
	return admin_eval( 'global $wpdb; return (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM $wpdb->posts WHERE post_type <> \'revision\' AND post_title = %s", ' . var_export( $title, true ) . ' ) );' );
}

/** A new UUID. */
function uuid() {
	return preg_replace( '/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/', '$1-$2-4$3-8$4-$5', bin2hex( random_bytes( 16 ) ) );
}

/**
 * A request to publish something.
 *
 * @param array $more Further fields.
 */
function article( array $more = array() ) {
	static $number = 0;
	++$number;
	$title = 'Article ' . $number . ' ' . bin2hex( random_bytes( 3 ) );
	return $more + array(
		'idempotency_key' => uuid(),
		'title'           => $title,
		'content_html'    => "<p>Text of $title.</p>",
	);
}

/**
 * A small image that no other test has.
 *
 * @param string $alt Alternative text.
 */
function image( $alt = '' ) {
	$gd = imagecreatetruecolor( 60, 40 );
	for ( $i = 0; $i < 40; $i++ ) {
		imagesetpixel( $gd, random_int( 0, 59 ), random_int( 0, 39 ), random_int( 0, 0xffffff ) );
	}
	ob_start();
	imagepng( $gd );
	$bytes = ob_get_clean();
	return array(
		'filename'    => 'pic.png',
		'mime_type'   => 'image/png',
		'alt'         => $alt,
		'sha256'      => hash( 'sha256', $bytes ),
		'data_base64' => base64_encode( $bytes ),
	);
}

/**
 * Arms a fault.
 *
 * @param string $point Where.
 * @param string $what  kill, exit, throw, or milliseconds to wait.
 */
function arm( $point, $what ) {
	file_put_contents( getenv( 'TEST_DIR' ) . "/fault-$point", $what );
}

/**
 * Lets go on what was armed with "hold" and has come to that point.
 *
 * @param string $point Where it waits.
 */
function let_go( $point ) {
	touch( getenv( 'TEST_DIR' ) . "/go-$point" );
}

/**
 * Sends a request and comes back when it has reached a point that was armed. Nothing else is asked until then: a PHP
 * server's process that takes two connections at once answers the second when the first is done.
 *
 * @param CurlHandle $request Prepared, not sent.
 * @param string     $point   Where it will be held.
 * @return CurlMultiHandle To go on with.
 */
function begin( $request, $point ) {
	$multi = curl_multi_init();
	curl_multi_add_handle( $multi, $request );
	$file = getenv( 'TEST_DIR' ) . "/fault-$point";
	for ( $until = microtime( true ) + 30; is_file( $file ); ) {
		if ( microtime( true ) > $until ) {
			throw new RuntimeException( "the request did not come to $point" );
		}
		curl_multi_exec( $multi, $running );
		curl_multi_select( $multi, 0.02 );
		clearstatcache();
	}
	return $multi;
}

/** No more faults. */
function disarm() {
	array_map( 'unlink', glob( getenv( 'TEST_DIR' ) . '/{fault-*,go-*,lease}', GLOB_BRACE ) );
}

/** Starts the web server anew: a killed worker of php -S is not replaced. */
function restart() {
	passthru( escapeshellarg( getenv( 'PEER' ) . '/down' ) . ' --keep && ' . escapeshellarg( getenv( 'PEER' ) . '/up' ) . ' >/dev/null', $code );
	same( 0, $code, 'restart' );
	read_env();
}

/** Makes all leases end now, as if their time had passed. */
function expire_leases() {
	admin_eval( 'global $wpdb; return $wpdb->query( "UPDATE " . Presstime_Bridge_Claims::table() . " SET leased_until = 1 WHERE state = \'open\'" );' );
}
