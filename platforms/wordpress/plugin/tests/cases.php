<?php
/**
 * Runs the cases in cases/ one after the other and counts.
 *
 * @package Presstime_Bridge
 */

require __DIR__ . '/client.php';

$passed = 0;
$failed = 0;

/**
 * Runs one case.
 *
 * @param string   $name What must hold.
 * @param callable $test Throws when it does not.
 */
function check( $name, callable $test ) {
	global $passed, $failed;
	$start = microtime( true );
	try {
		$test();
		++$passed;
		printf( "ok    %s (%d ms)\n", $name, 1000 * ( microtime( true ) - $start ) );
	} catch ( Throwable $problem ) {
		++$failed;
		printf( "FAIL  %s\n      %s:%d %s\n", $name, basename( $problem->getFile() ), $problem->getLine(), $problem->getMessage() );
		disarm();
	}
}

/**
 * Fails unless equal.
 *
 * @param mixed  $expected What it must be.
 * @param mixed  $actual   What it is.
 * @param string $what     Name of it.
 */
function same( $expected, $actual, $what ) {
	if ( $expected !== $actual ) {
		throw new RuntimeException( "$what: expected " . json_encode( $expected ) . ', got ' . substr( json_encode( $actual ), 0, 1500 ) );
	}
}

foreach ( glob( __DIR__ . '/cases/*.php' ) as $file ) {
	if ( '' === ( $argv[1] ?? '' ) || false !== strpos( basename( $file ), $argv[1] ) ) {
		echo '# ', basename( $file, '.php' ), "\n";
		require $file;
	}
}
echo "$passed passed, $failed failed, 0 skipped\n";
exit( $failed ? 1 : 0 );
