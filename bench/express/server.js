// The route handler of Deepgram's guide, with the one thing it leaves open: the data is in a database before the answer.
const express = require('express');
const { Pool } = require('pg');

const pool = new Pool({ max: 20 });
const app = express();
app.use(express.json({ limit: '64mb' }));

app.post('/hook', async (req, res) => {
  await pool.query('insert into hooks (body) values ($1)', [req.body]);
  res.status(200).end();
});

const server = app.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
