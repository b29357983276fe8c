<?php
/**
 * Everything works through ?rest_route= too, whatever the permalinks.
 *
 * @package Presstime_Bridge
 */

check(
	'publish, find, unpublish and delete through ?rest_route= with plain permalinks',
	static function () {
		global $env;
		$pretty = admin_eval( 'return get_option( "permalink_structure" );' );
		$rest   = $env['WP_URL'] . '/?rest_route=';
		try {
			admin_eval( 'return update_option( "permalink_structure", "" );' );
			same( 'plain', call( 'GET', '/presstime/v1/status', null, null, $rest )->json['permalinks'], 'permalinks' );
			$article = article();
			$answer  = call( 'POST', '/presstime/v1/publish', $article, null, $rest );
			same( array( 201, $env['WP_URL'] . '/?p=' . $answer->json['post_id'] ), array( $answer->status, $answer->json['post_url'] ), 'publish' );
			same( true, call( 'GET', "/presstime/v1/find?key={$article['idempotency_key']}", null, null, $rest )->json['complete'], 'find' );
			same( 'draft', call( 'POST', '/presstime/v1/unpublish', array( 'post_id' => $answer->json['post_id'] ), null, $rest )->json['status'], 'unpublish' );
			same( 'deleted', call( 'DELETE', "/presstime/v1/posts/{$answer->json['post_id']}", null, null, $rest )->json['status'], 'delete' );
		} finally {
			$curl = prepare( 'POST', '/presstime-test/v1/eval', array( 'php' => 'return update_option( "permalink_structure", ' . var_export( $pretty, true ) . ' );' ), array( 'Authorization: Basic ' . base64_encode( "admin:{$env['WP_ADMIN_APP_PASSWORD']}" ) ), $rest );
			curl_exec( $curl );
		}
	}
);
