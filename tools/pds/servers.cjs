// Starts a PLC directory in memory and a Bluesky server (PDS) over a folder, both on loopback: node servers.cjs MODULES FOLDER PDS-PORT PLC-PORT
// Prints "ready" when both answer; ends when it is told to.
const { createRequire } = require('node:module')
const { randomBytes } = require('node:crypto')
const [modules, folder, port, plcPort] = process.argv.slice(2)
const load = createRequire(`${modules}/x.js`)
const { PlcServer, Database } = load('@did-plc/server')
const { PDS, envToCfg, envToSecrets, readEnv } = load('@atproto/pds')

const secret = () => randomBytes(32).toString('hex')
Object.assign(process.env, {
  LOG_ENABLED: 'false',
  PDS_PORT: port,
  PDS_HOSTNAME: 'localhost',
  PDS_DEV_MODE: 'true',
  PDS_DISABLE_SSRF_PROTECTION: 'true',
  PDS_DATA_DIRECTORY: folder,
  PDS_BLOBSTORE_DISK_LOCATION: `${folder}/blobs`,
  PDS_DID_PLC_URL: `http://127.0.0.1:${plcPort}`,
  PDS_SERVICE_HANDLE_DOMAINS: '.test',
  PDS_INVITE_REQUIRED: 'false',
  PDS_JWT_SECRET: secret(),
  PDS_DPOP_SECRET: secret(),
  PDS_ADMIN_PASSWORD: secret(),
  PDS_PLC_ROTATION_KEY_K256_PRIVATE_KEY_HEX: secret(),
})

const start = async () => {
  await PlcServer.create({ db: Database.mock(), port: Number(plcPort) }).start()
  const env = readEnv()
  const pds = await PDS.create(envToCfg(env), envToSecrets(env))
  await pds.start()
  console.log('ready')
}

start().catch((fault) => {
  console.error(fault)
  process.exit(1)
})
