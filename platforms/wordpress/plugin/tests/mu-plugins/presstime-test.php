<?php
/**
 * Faults that a test arms by writing a file, and a look into the database.
 *
 * @package Presstime_Bridge
 */

/**
 * Carries out the fault of a name if it is armed, once.
 *
 * @param string $point Where we are.
 */
function presstime_test_fault( $point ) {
	$file = PRESSTIME_TEST_DIR . "/fault-$point";
	$what = @file_get_contents( $file );
	if ( false === $what || ! @unlink( $file ) ) {
		return;
	}
	if ( 'kill' === $what ) {
		posix_kill( getmypid(), SIGKILL );
	}
	if ( 'exit' === $what ) {
		exit;
	}
	if ( 'throw' === $what ) {
		throw new RuntimeException( 'fault of a test' );
	}
	for ( $until = microtime( true ) + 60; 'hold' === $what && microtime( true ) < $until; ) {
		if ( @unlink( PRESSTIME_TEST_DIR . "/go-$point" ) ) {
			return;
		}
		usleep( 20000 );
	}
	usleep( 1000 * (int) $what );
}

foreach ( array( 'draft_created', 'before_publish', 'completed' ) as $presstime_test_point ) {
	add_action(
		"presstime_bridge_$presstime_test_point",
		static function () use ( $presstime_test_point ) {
			presstime_test_fault( $presstime_test_point );
		}
	);
}
add_action(
	'transition_post_status',
	static function ( $to, $from, $post ) {
		if ( 'publish' === $to && 'publish' !== $from && 'post' === $post->post_type ) {
			presstime_test_fault( 'published' );
		}
	},
	99,
	3
);
add_filter(
	'wp_insert_post_data',
	static function ( $data ) {
		presstime_test_fault( 'insert' );
		return $data;
	}
);
// After the row of a new post is written and before its meta: the guid must be enough to find it.
add_filter(
	'add_post_metadata',
	static function ( $check, $post_id, $key ) {
		if ( '_presstime_key' === $key ) {
			presstime_test_fault( 'row_written' );
		}
		return $check;
	},
	10,
	3
);
add_filter(
	'presstime_bridge_lease_seconds',
	static function ( $seconds ) {
		$file = PRESSTIME_TEST_DIR . '/lease';
		return is_file( $file ) ? (int) file_get_contents( $file ) : $seconds;
	}
);
foreach ( array( 'WPSEO_VERSION', 'RANK_MATH_VERSION', 'SEOPRESS_VERSION' ) as $presstime_test_constant ) {
	if ( is_file( PRESSTIME_TEST_DIR . "/$presstime_test_constant" ) ) {
		define( $presstime_test_constant, '1' );
	}
}
register_meta(
	'post',
	'presstime_test_open',
	array(
		'type'         => 'string',
		'single'       => true,
		'show_in_rest' => true,
	)
);

add_action(
	'rest_api_init',
	static function () {
		register_rest_route(
			'presstime-test/v1',
			'/eval',
			array(
				'methods'             => 'POST',
				'permission_callback' => static function () {
					return current_user_can( 'manage_options' );
				},
				'callback'            => static function ( $request ) {
					return eval( $request->get_json_params()['php'] );
				},
			)
		);
	}
);

// An image server that fails until a test says otherwise.
if ( isset( $_GET['presstime_test'] ) ) {
	$presstime_test_moves = array(
		'inside' => 'http://169.254.169.254/x.png',
		'loop'   => '/?presstime_test=loop',
		'moved'  => '/?presstime_test=flaky',
	);
	if ( isset( $presstime_test_moves[ $_GET['presstime_test'] ] ) ) {
		header( 'Location: ' . $presstime_test_moves[ $_GET['presstime_test'] ], true, 302 );
		exit;
	}
	if ( ! is_file( PRESSTIME_TEST_DIR . '/image-server-works' ) ) {
		http_response_code( 503 );
		exit;
	}
	header( 'Content-Type: image/png' );
	$presstime_test_image = imagecreatetruecolor( 31, 17 );
	imagepng( $presstime_test_image );
	exit;
}
