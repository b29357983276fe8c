<?php
/**
 * The claim table.
 *
 * @package Presstime_Bridge
 */

defined( 'ABSPATH' ) || exit;

/**
 * A claim is written before anything else is done under a key. Its unique column is
 * what makes equal requests at the same moment end in one post: looking for post meta
 * first lets all of them through.
 */
class Presstime_Bridge_Claims {

	const LEASE_SECONDS = 120;
	const LOCK_WAIT     = 5.0;

	/**
	 * Claims held by this request.
	 *
	 * @var Presstime_Bridge_Claim[]
	 */
	private static $held = array();

	/** Name of the table. */
	public static function table() {
		global $wpdb;
		return $wpdb->prefix . 'presstime_claims';
	}

	/** How long a claim is believed without a sign of life. */
	public static function lease_seconds() {
		/**
		 * Filters the lease. It must be longer than the longest single step, an image download of 30 s.
		 *
		 * @param int $seconds The lease in seconds.
		 */
		return max( 1, (int) apply_filters( 'presstime_bridge_lease_seconds', self::LEASE_SECONDS ) );
	}

	/**
	 * Claims a key, or takes over one whose holder died.
	 *
	 * @param string        $key     The key.
	 * @param string        $action  publish, update or lock.
	 * @param string        $hash    Hash of the request.
	 * @param callable|null $changes Given the present claim: may this request replace a different one under the same key?
	 * @return Presstime_Bridge_Claim Ours, or somebody else's, or one that is done; ask is_mine().
	 */
	public static function open( $key, $action, $hash, $changes = null ) {
		global $wpdb;
		$token = bin2hex( random_bytes( 16 ) );
		$table = self::table();
		$until = time() + self::lease_seconds();
		// phpcs:disable WordPress.DB -- Own table, whose name cannot be a placeholder before WordPress 6.2.
		$written = $wpdb->query(
			$wpdb->prepare(
				"INSERT IGNORE INTO {$table} (claim_key, action, state, owner, leased_until, request_hash, post_id, created_at, completed_at) VALUES (%s, %s, %s, %s, %d, %s, 0, %d, 0)",
				$key,
				$action,
				Presstime_Bridge_Claim::OPEN,
				$token,
				$until,
				$hash,
				time()
			)
		);
		$row     = self::row( $key );
		if ( false === $written || ! $row ) {
			throw self::busy();
		}
		if ( $row->owner === $token ) {
			return self::hold( new Presstime_Bridge_Claim( $row, $token ) );
		}
		$present = new Presstime_Bridge_Claim( $row );
		$same    = $row->request_hash === $hash;
		$may     = $same ? ! $present->is_done() : $changes && $changes( $present );
		if ( ! $may || $present->seconds_left() > 0 ) {
			return $present;
		}
		// The former owner is part of the condition: of several that try, one succeeds.
		$written = $wpdb->query(
			$wpdb->prepare(
				"UPDATE {$table} SET owner = %s, state = %s, leased_until = %d, request_hash = %s WHERE claim_key = %s AND owner = %s AND state = %s",
				$token,
				Presstime_Bridge_Claim::OPEN,
				$until,
				$hash,
				$key,
				$row->owner,
				$row->state
			)
		);
		// phpcs:enable
		$row = self::row( $key );
		if ( false === $written || ! $row ) {
			throw self::busy();
		}
		if ( $row->owner !== $token ) {
			return new Presstime_Bridge_Claim( $row );
		}
		return self::hold( new Presstime_Bridge_Claim( $row, $token, ! $present->is_done() ) );
	}

	/**
	 * Does work that only one request of the site may do at a time.
	 *
	 * @param string   $name What is locked.
	 * @param callable $work The work.
	 * @return mixed What the work returns.
	 * @throws Presstime_Bridge_Refusal When it stays locked.
	 */
	public static function lock( $name, callable $work ) {
		$give_up = microtime( true ) + self::LOCK_WAIT;
		do {
			$claim = self::open( 'lock:' . $name, 'lock', '' );
			if ( $claim->is_mine() ) {
				try {
					return $work();
				} finally {
					$claim->forget();
				}
			}
			usleep( 100000 );
		} while ( microtime( true ) < $give_up );
		throw Presstime_Bridge_Refusal::in_progress( min( 5, $claim->seconds_left() ) );
	}

	/**
	 * The claim of a key.
	 *
	 * @param string $key The key.
	 * @return Presstime_Bridge_Claim|null
	 */
	public static function find( $key ) {
		$row = self::row( $key );
		return $row ? new Presstime_Bridge_Claim( $row ) : null;
	}

	/**
	 * The claim that made a post.
	 *
	 * @param int $post_id The post.
	 * @return Presstime_Bridge_Claim|null
	 */
	public static function find_by_post( $post_id ) {
		global $wpdb;
		$table = self::table();
		$row   = $wpdb->get_row( $wpdb->prepare( "SELECT * FROM {$table} WHERE post_id = %d AND action = 'publish' ORDER BY id LIMIT 1", $post_id ) ); // phpcs:ignore WordPress.DB -- Own table.
		return $row ? new Presstime_Bridge_Claim( $row ) : null;
	}

	/**
	 * Records for all claims of a post that they are done, so that none brings it back.
	 *
	 * @param int $post_id The post.
	 */
	public static function close_all( $post_id ) {
		global $wpdb;
		$table = self::table();
		$wpdb->query( $wpdb->prepare( "UPDATE {$table} SET state = %s, completed_at = %d, owner = '' WHERE post_id = %d AND state = %s", Presstime_Bridge_Claim::DONE, time(), $post_id, Presstime_Bridge_Claim::OPEN ) ); // phpcs:ignore WordPress.DB -- Own table.
	}

	/**
	 * Reads a row.
	 *
	 * @param string $key The key.
	 * @return object|null
	 */
	public static function row( $key ) {
		global $wpdb;
		$table = self::table();
		return $wpdb->get_row( $wpdb->prepare( "SELECT * FROM {$table} WHERE claim_key = %s", $key ) ); // phpcs:ignore WordPress.DB -- Own table; must be fresh.
	}

	/** The database did not take the claim. */
	public static function busy() {
		return new Presstime_Bridge_Refusal( 503, 'presstime_database_busy', __( 'The database did not take the claim.', 'presstime-bridge' ), array( 'retry_after' => 2 ) );
	}

	/**
	 * Stops holding a claim.
	 *
	 * @param Presstime_Bridge_Claim $claim The claim.
	 */
	public static function let_go( Presstime_Bridge_Claim $claim ) {
		unset( self::$held[ $claim->key() ] );
	}

	/**
	 * Remembers a claim, so that a request that ends by a PHP error gives its lease back.
	 *
	 * @param Presstime_Bridge_Claim $claim The claim.
	 */
	private static function hold( Presstime_Bridge_Claim $claim ) {
		static $registered = false;
		if ( ! $registered ) {
			$registered = true;
			register_shutdown_function( array( __CLASS__, 'release_all' ) );
		}
		self::$held[ $claim->key() ] = $claim;
		return $claim;
	}

	/** At the end of the request. */
	public static function release_all() {
		foreach ( self::$held as $claim ) {
			$claim->release();
		}
	}
}
