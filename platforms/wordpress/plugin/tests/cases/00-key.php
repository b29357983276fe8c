<?php
/**
 * The API key.
 *
 * @package Presstime_Bridge
 */

check(
	'a missing key and a wrong key are told apart, on every route',
	static function () {
		$routes = array( 'GET /presstime/v1/status', 'GET /presstime/v1/site-metadata', 'GET /presstime/v1/find', 'POST /presstime/v1/publish', 'POST /presstime/v1/update', 'POST /presstime/v1/unpublish', 'POST /presstime/v1/delete', 'DELETE /presstime/v1/posts/1', 'POST /igny8/v1/publish', 'POST /igny8-bridge/v1/publish', 'GET /igny8/v1/site-metadata/' );
		foreach ( $routes as $route ) {
			list( $method, $path ) = explode( ' ', $route );
			$answer                = call( $method, $path, null, array() );
			same( array( 401, 'presstime_key_missing' ), array( $answer->status, $answer->code ), $route );
		}
		$answer = call( 'GET', '/presstime/v1/status', null, array( 'X-Presstime-Key: wrong' ) );
		same( array( 401, 'presstime_key_invalid' ), array( $answer->status, $answer->code ), 'wrong' );
		same( 1, admin_eval( 'return (int) (bool) get_post( 1 );' ), 'post 1 is still there' );
	}
);

check(
	'the key is taken from all four headers',
	static function () {
		global $key;
		foreach ( array( 'X-Presstime-Key: ', 'X-IGNY8-API-KEY: ', 'Authorization: Bearer ', 'Authorization: Api-Key ', 'authorization: bearer ' ) as $header ) {
			same( 200, call( 'GET', '/presstime/v1/status', null, array( $header . $key ) )->status, $header );
		}
		same( 401, call( 'GET', '/presstime/v1/status', null, array( 'X-Presstime-Key: wrong', "Authorization: Bearer $key" ) )->status, 'the first header decides' );
		same( 401, call( 'GET', "/presstime/v1/status?key=$key", null, array() )->status, 'not from the address' );
	}
);

check(
	'many wrong keys are slowed down, the right one never',
	static function () {
		global $key;
		for ( $i = 0; $i < 22; $i++ ) {
			$answer = call( 'GET', '/presstime/v1/status', null, array( 'X-Presstime-Key: wrong' ) );
		}
		same( array( 429, 'presstime_too_many_bad_keys', '300' ), array( $answer->status, $answer->code, $answer->headers['retry-after'] ?? null ), 'wrong' );
		same( 200, call( 'GET', '/presstime/v1/status' )->status, 'right' );
		admin_eval( 'global $wpdb; return $wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE \'%presstime_bad_keys%\'" );' );
	}
);

check(
	'only a hash of the key is stored, and a new key voids the former',
	static function () {
		global $key;
		same( hash( 'sha256', $key ), admin_eval( 'return get_option( "presstime_bridge_key_hash" );' ), 'option' );
		same( '0', admin_eval( 'global $wpdb; return $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_value LIKE \'%' . $key . '%\'" );' ), 'in options' );
		$former = $key;
		$key    = admin_eval( 'return Presstime_Bridge_Key::issue();' );
		same( 401, call( 'GET', '/presstime/v1/status', null, array( "X-Presstime-Key: $former" ) )->status, 'former' );
		same( 200, call( 'GET', '/presstime/v1/status' )->status, 'new' );
	}
);

check(
	'the settings page shows a new key once; the button needs an administrator and a nonce',
	static function () {
		global $env, $key;
		$jar     = tempnam( getenv( 'TEST_DIR' ), 'jar' );
		$browser = static function ( $path, $form = null ) use ( $env, $jar ) {
			$curl = curl_init( $env['WP_URL'] . $path );
			curl_setopt_array( $curl, array( CURLOPT_RETURNTRANSFER => true, CURLOPT_FOLLOWLOCATION => true, CURLOPT_COOKIEJAR => $jar, CURLOPT_COOKIEFILE => $jar, CURLOPT_TIMEOUT => 60 ) );
			if ( $form ) {
				curl_setopt( $curl, CURLOPT_POSTFIELDS, http_build_query( $form ) );
			}
			return curl_exec( $curl );
		};
		$browser( '/wp-login.php' );
		$browser( '/wp-login.php', array( 'log' => 'admin', 'pwd' => 'admin-pass', 'testcookie' => '1' ) );
		$page = $browser( '/wp-admin/options-general.php?page=presstime-bridge' );
		same( 1, preg_match( '/name="action" value="presstime_bridge_new_key".*?name="_wpnonce" value="([^"]+)"/s', $page, $nonce ), 'form' );
		same( 0, substr_count( $page, 'value="pt_' ), 'no key shown' );
		$browser( '/wp-admin/admin-post.php', array( 'action' => 'presstime_bridge_new_key', '_wpnonce' => 'wrong' ) );
		same( 200, call( 'GET', '/presstime/v1/status' )->status, 'the key without a right nonce' );
		$page = $browser( '/wp-admin/admin-post.php', array( 'action' => 'presstime_bridge_new_key', '_wpnonce' => $nonce[1] ) );
		same( 1, preg_match( '/value="(pt_[\w-]{43})"/', $page, $shown ), 'shown' );
		same( 401, call( 'GET', '/presstime/v1/status' )->status, 'former key' );
		$key = $shown[1];
		same( 200, call( 'GET', '/presstime/v1/status' )->status, 'new key' );
		same( 0, substr_count( $browser( '/wp-admin/options-general.php?page=presstime-bridge' ), 'value="pt_' ), 'shown again' );
		same( 1, preg_match( '/name=.option_page. value=.presstime-bridge.*?name="_wpnonce" value="([^"]+)"/s', $page, $nonce ), 'settings form' );
		$browser( '/wp-admin/options.php', array( 'option_page' => 'presstime-bridge', 'action' => 'update', '_wpnonce' => $nonce[1], 'presstime_bridge_author' => $env['WP_EDITOR1_ID'], 'presstime_bridge_meta_keys' => "a_key\nb_key" ) );
		same( 'editor1', call( 'GET', '/presstime/v1/status' )->json['author']['login'], 'default author' );
		$answer = publish( article( array( 'meta' => array( 'b_key' => '1' ) ) ) );
		same( (int) $env['WP_EDITOR1_ID'], $answer['author_id'], 'author of a post' );
		admin_eval( 'return array( delete_option( "presstime_bridge_meta_keys" ), update_option( "presstime_bridge_author", 1 ) );' );
	}
);

check(
	'PRESSTIME_BRIDGE_KEY in wp-config.php takes the place of the stored key',
	static function () {
		global $key;
		$config = getenv( 'PEER_RUN' ) . '/config.php';
		$before = file_get_contents( $config );
		try {
			file_put_contents( $config, $before . "define('PRESSTIME_BRIDGE_KEY', 'key-of-the-operator');\n" );
			same( 200, call( 'GET', '/presstime/v1/status', null, array( 'X-Presstime-Key: key-of-the-operator' ) )->status, 'constant' );
			same( 401, call( 'GET', '/presstime/v1/status' )->status, 'stored' );
		} finally {
			file_put_contents( $config, $before );
		}
		same( 200, call( 'GET', '/presstime/v1/status' )->status, 'stored again' );
	}
);
