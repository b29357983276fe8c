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
	const LOCK_WAIT     = 10.0;
	const ATTEMPTS      = 8;

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
	 * @param callable|null $changes Given the present claim, says whether this request may replace a different one under the same key.
	 * @return Presstime_Bridge_Claim Ours, or somebody else's, or one that is done; ask is_mine().
	 * @throws Presstime_Bridge_Refusal When the database is busy.
	 */
	public static function open( $key, $action, $hash, $changes = null ) {
		for ( $attempt = 0; $attempt < self::ATTEMPTS; $attempt++ ) {
			$claim = self::try_open( $key, $action, $hash, $changes );
			if ( $claim ) {
				return $claim;
			}
		}
		throw self::busy();
	}

	/**
	 * As open().
	 *
	 * @param string        $key     The key.
	 * @param string        $action  The action.
	 * @param string        $hash    The hash.
	 * @param callable|null $changes As for open().
	 * @return Presstime_Bridge_Claim|null Null when the row that was in the way is gone by now.
	 * @throws Presstime_Bridge_Refusal When the database is busy.
	 */
	private static function try_open( $key, $action, $hash, $changes ) {
		global $wpdb;
		$token = bin2hex( random_bytes( 16 ) );
		$table = self::table();
		$until = time() + self::lease_seconds();
		// phpcs:disable WordPress.DB -- Own table, whose name cannot be a placeholder before WordPress 6.2.
		$written = self::write(
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
		if ( false === $written ) {
			throw self::busy();
		}
		if ( ! $row ) {
			return null;
		}
		if ( $row->owner === $token ) {
			return self::hold( new Presstime_Bridge_Claim( $row, $token ) );
		}
		$present = new Presstime_Bridge_Claim( $row );
		$same    = $row->request_hash === $hash;
		$may     = $same ? ! $present->is_done() : $present->is_unfinished( $action ) || ( $changes && $changes( $present ) );
		if ( ! $may || $present->seconds_left() > 0 ) {
			return $present;
		}
		// The former owner is part of the condition: of several that try, one succeeds.
		$written = self::write(
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
		if ( false === $written ) {
			throw self::busy();
		}
		if ( ! $row ) {
			return null;
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
			// Reading first, because many that insert and delete the same key drive MariaDB into deadlocks.
			$claim = self::find( 'lock:' . $name );
			if ( ! $claim || 0 === $claim->seconds_left() ) {
				$claim = self::open( 'lock:' . $name, 'lock', '' );
			}
			if ( $claim->is_mine() ) {
				try {
					return $work();
				} finally {
					$claim->forget();
				}
			}
			usleep( random_int( 20000, 80000 ) );
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
		self::write( $wpdb->prepare( "UPDATE {$table} SET state = %s, completed_at = %d, owner = '' WHERE post_id = %d AND state = %s", Presstime_Bridge_Claim::DONE, time(), $post_id, Presstime_Bridge_Claim::OPEN ) ); // phpcs:ignore WordPress.DB -- Own table.
	}

	/**
	 * Writes. The statement that a deadlock or a busy SQLite ended is tried again; each is a transaction of its own.
	 *
	 * @param string $sql A prepared statement.
	 * @return int|false Rows affected, false when the database will not.
	 */
	public static function write( $sql ) {
		global $wpdb;
		$loud = $wpdb->suppress_errors( true );
		for ( $attempt = 0; $attempt < self::ATTEMPTS; $attempt++ ) {
			$written = $wpdb->query( $sql ); // phpcs:ignore WordPress.DB -- Prepared by the caller.
			if ( false !== $written ) {
				break;
			}
			usleep( random_int( 5000, 50000 ) );
		}
		$wpdb->suppress_errors( $loud );
		return $written;
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
